using System.Globalization;

namespace Gate.Profiles.Rendering;

/// <summary>Names out of a profile, which somebody else may have written.</summary>
internal static class SafeName
{
    /// <summary>The name without characters that a terminal obeys or that turn the direction of text.</summary>
    public static string Of(string name) => new([.. name.Select(character => IsUnsafe(character) ? '\uFFFD' : character)]);

    private static bool IsUnsafe(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
