using System.Text.RegularExpressions;
using Gate.Cli.Tests;

namespace Gate.Package.Tests;

/// <summary>A piece of code in the README.</summary>
/// <param name="Section">The heading that it stands under.</param>
/// <param name="Language">What the fence says of it.</param>
/// <param name="Text">The code.</param>
public sealed record Block(string Section, string Language, string Text);

/// <summary>The README of this checkout.</summary>
internal static partial class Readme
{
    private const string Shell = "bash";

    /// <summary>Everything between fences, in its order.</summary>
    public static IReadOnlyList<Block> Blocks { get; } = [.. Read(File.ReadAllText(Path.Combine(Checkout.Root, "README.md")).ReplaceLineEndings("\n"))];

    /// <summary>What a reader types into a shell.</summary>
    public static IEnumerable<Block> Typed => Blocks.Where(block => block.Language is Shell);

    /// <summary>What a reader types in a section.</summary>
    public static IReadOnlyList<string> TypedIn(string section) =>
        [.. Typed.Where(block => string.Equals(block.Section, section, StringComparison.Ordinal)).Select(block => block.Text)];

    private static IEnumerable<Block> Read(string text)
    {
        var section = "";
        foreach (Match match in HeadingOrBlock().Matches(text))
        {
            if (match.Groups["heading"].Success) section = match.Groups["heading"].Value;
            else yield return new Block(section, match.Groups["language"].Value, match.Groups["text"].Value);
        }
    }

    [GeneratedRegex(@"^## (?<heading>[^\n]*)$|^```(?<language>[a-z]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadingOrBlock();
}
