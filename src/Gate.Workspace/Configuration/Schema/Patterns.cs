using System.Text.RegularExpressions;

namespace Gate.Workspace.Configuration.Schema;

/// <summary>Patterns of names and paths, in the dialect of JSON Schema.</summary>
internal static class Patterns
{
    /// <summary>Any text but an empty one, a long one, or one with control characters.</summary>
    public const string Filter = @"^[^\u0000-\u001F\u007F]{1,500}$";

    /// <summary>A target framework.</summary>
    public const string Framework = @"^[A-Za-z][A-Za-z0-9.-]{0,63}$";

    /// <summary>A variable of the .NET runtime that loads no foreign code.</summary>
    public const string Variable = "^DOTNET_(?!.*[Ss][Tt][Aa][Rr][Tt][Uu][Pp]_[Hh][Oo][Oo][Kk][Ss])[A-Za-z0-9_]*$";

    /// <summary>A relative path that stays inside its folder.</summary>
    public const string Path = """^(?![/\\])(?!(.*[/\\])?(\.[ .]+| [ .]*)([/\\]|$))[^\u0000-\u001F\u007F:*?"<>|]{1,260}$""";

    /// <summary>A relative path that may leave its folder.</summary>
    public const string Directory = @"^(?![/\\])[^\u0000-\u001F\u007F:]{1,260}$";

    /// <summary>Packages as an argument of `go`, and no flag.</summary>
    public const string Packages = @"^(?!-)[^\u0000-\u0020\u007F]{1,260}$";

    /// <summary>A command with its arguments.</summary>
    public const string Command = @"^(?! *$)[^\u0000-\u001F\u007F]{1,4000}$";

    /// <summary>Processors: "1", "0-3".</summary>
    public const string Cores = "^ *[0-9]{1,4}( *- *[0-9]{1,4})?( *, *[0-9]{1,4}( *- *[0-9]{1,4})?)* *$";

    /// <summary>A name that can be a file or folder on every system.</summary>
    public static string EntryName { get; } =
        $@"^(?!({AnyCase("con")}|{AnyCase("prn")}|{AnyCase("aux")}|{AnyCase("nul")}|{AnyCase("com")}[0-9]|{AnyCase("lpt")}[0-9])(\.|$))[A-Za-z0-9]([A-Za-z0-9_.-]{{0,62}}[A-Za-z0-9_-])?$";

    /// <summary>The same for a folder of baselines, where one name is taken.</summary>
    public static string Testbed { get; } = $"^(?!{AnyCase("accepted.json")}$){EntryName[1..]}";

    /// <summary>A name of the user's own that is no slip of a known one, nor the known one itself.</summary>
    public static string Own(params IEnumerable<string> known) => Own(known, taken: []);

    /// <summary>The same where further names are taken, of which a slip may be meant.</summary>
    public static string Own(IEnumerable<string> known, IEnumerable<string> taken) =>
        $@"^(?!({string.Join('|', known.SelectMany(Slips).Concat(taken).Distinct(StringComparer.Ordinal))})$)[^\u0000-\u001F\u007F]{{1,100}}$";

    // Everything within one insertion, deletion, replacement or swap of neighbours, upper and lower case being the same.
    private static IEnumerable<string> Slips(string word)
    {
        for (var at = 0; at <= word.Length; at++)
        {
            yield return $"{AnyCase(word[..at])}.{AnyCase(word[at..])}";
            if (at == word.Length) continue;
            yield return $"{AnyCase(word[..at])}.?{AnyCase(word[(at + 1)..])}";
            if (at + 1 < word.Length) yield return AnyCase($"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}");
        }
    }

    private static string AnyCase(string word) => string.Concat(word.Select(letter =>
        char.IsAsciiLetter(letter) ? $"[{char.ToUpperInvariant(letter)}{char.ToLowerInvariant(letter)}]" : Regex.Escape(letter.ToString())));
}
