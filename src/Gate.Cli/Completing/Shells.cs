namespace Gate.Cli.Completing;

/// <summary>The scripts by which shells complete a command line: each asks the tool itself, so that none has to be written again when a command is added.
/// What they send is "dotnet-gate [suggest:POSITION] LINE", the directive of System.CommandLine.</summary>
internal static class Shells
{
    private const string Bash = """
        # Completion of dotnet-gate for bash.
        _dotnet_gate() {
          local line="${COMP_LINE}" point="${COMP_POINT}"
          local word="${COMP_WORDS[COMP_CWORD]}"
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(dotnet-gate "[suggest:${point}]" "${line}" 2>/dev/null)" -- "${word}"))
        }
        complete -o default -F _dotnet_gate dotnet-gate

        """;

    private const string Zsh = """
        # Completion of dotnet-gate for zsh.
        _dotnet_gate() {
          local -a found
          found=("${(@f)$(dotnet-gate "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          [[ -n "${found[1]}" ]] && compadd -a found || _files
        }
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
        compdef _dotnet_gate dotnet-gate

        """;

    private const string Fish = """
        # Completion of dotnet-gate for fish.
        function __dotnet_gate
            set -l line (commandline -cp)
            dotnet-gate "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c dotnet-gate -a '(__dotnet_gate)'

        """;

    private const string PowerShell = """
        # Completion of dotnet-gate for PowerShell.
        Register-ArgumentCompleter -Native -CommandName dotnet-gate -ScriptBlock {
            param($word, $line, $position)
            dotnet-gate "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>The shells, by name.</summary>
    public static IReadOnlyList<(string Name, string Script)> All { get; } = [("bash", Bash), ("zsh", Zsh), ("fish", Fish), ("powershell", PowerShell)];

    /// <summary>The script of a shell.</summary>
    public static string Script(string name) => All.First(shell => string.Equals(shell.Name, name, StringComparison.Ordinal)).Script;
}
