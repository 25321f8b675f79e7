namespace Gate.GitHub.Api;

/// <summary>Texts that GitHub wants short.</summary>
internal static class Title
{
    /// <summary>The text, or its beginning when it is longer.</summary>
    public static string Within(string text, int longest) => text.Length <= longest ? text : $"{text[..(longest - 1)]}…";
}
