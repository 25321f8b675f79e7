using System.ComponentModel;
using System.Globalization;
using System.Text;
using CliWrap;
using CliWrap.Buffered;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;

namespace Gate.Workspace.Git;

/// <summary>What a git command answered.</summary>
internal sealed record GitAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>Whether the command succeeded.</summary>
    public bool IsSuccess => ExitCode == 0;

    /// <summary>The output without the line break at its end.</summary>
    public string Line => Output.TrimEnd('\r', '\n');
}

/// <summary>Runs git in a folder: never asks, never waits without a bound, never takes optional locks, runs no hooks,
/// speaks English, and sees no variable that could be a token.</summary>
internal sealed class GitCommand(IReadOnlyDictionary<string, string> environment, TimeSpan timeout, string program = "git")
{
    // A hook or a monitor would be code of the repository's folder run by a command that only asks.
    private static readonly string[] Always = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "advice.detachedHead=false"];

    private readonly Dictionary<string, string?> _environment = GitEnvironment.For(environment);

    /// <summary>The same with variables of its own.</summary>
    public GitCommand With(IReadOnlyDictionary<string, string> variables)
    {
        var command = new GitCommand(environment, timeout, program);
        foreach (var (name, value) in variables) command._environment[name] = value;
        return command;
    }

    /// <summary>Long enough for a checkout of a large repository, short enough for a build.</summary>
    public static TimeSpan UsualTimeout { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command; a failure of git is part of the answer.</summary>
    /// <exception cref="GateException">git is not there, or did not end in time.</exception>
    public async Task<GitAnswer> Ask(string folder, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bounded.CancelAfter(timeout);
        try
        {
            var result = await Cli.Wrap(program)
                .WithArguments([.. Always, .. arguments])
                .WithWorkingDirectory(folder)
                .WithEnvironmentVariables(_environment)
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(Encoding.UTF8, Encoding.UTF8, bounded.Token);
            return new GitAnswer(result.ExitCode, result.StandardOutput, result.StandardError);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new GateException(Codes.GitTimeout, string.Create(CultureInfo.InvariantCulture, $"`git {string.Join(' ', arguments)}` did not end within {timeout.TotalSeconds:0} s and was stopped. Run it by hand in {folder} to see what it waits for."));
        }
        catch (Win32Exception error) when (Directory.Exists(folder))
        {
            throw new GateException(Codes.GitMissing, $"git could not be started: {error.Message}. Install git and see that it is on the PATH.");
        }
    }

    /// <summary>Runs a command that must succeed and gives its output.</summary>
    public async Task<string> Get(string folder, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var answer = await Ask(folder, arguments, cancel);
        return answer.IsSuccess ? answer.Line : throw Failed(arguments, answer);
    }

    /// <summary>The error that git failed, in its own words.</summary>
    public static GateException Failed(IReadOnlyList<string> arguments, GitAnswer answer) => new(
        Codes.GitFailed,
        string.Create(CultureInfo.InvariantCulture, $"`git {string.Join(' ', arguments)}` ended with {answer.ExitCode}: {Words(answer)}"));

    /// <summary>git's own words on one line.</summary>
    public static string Words(GitAnswer answer)
    {
        var lines = answer.Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? "it gave no reason." : Quoted.Plain(string.Join(' ', lines), most: 500);
    }
}
