using System.Text;

namespace Gate.Running.Commands;

/// <summary>A command as a configuration writes it.</summary>
public static class CommandLine
{
    /// <summary>Its words, split at blanks; single and double quotes keep blanks together, and a backslash takes the next character as it is outside single quotes.
    /// Nothing is expanded: no shell reads it.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isWord) = ('\0', false);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (quote == '\0' && char.IsWhiteSpace(character))
            {
                if (isWord) words.Add(word.ToString());
                word.Clear();
                isWord = false;
                continue;
            }

            isWord = true;
            if (character == '\\' && quote != '\'' && i + 1 < text.Length && !OperatingSystem.IsWindows()) word.Append(text[++i]);
            else if (quote == '\0' && (character is '"' or '\'')) quote = character;
            else if (character == quote) quote = '\0';
            else word.Append(character);
        }

        if (isWord) words.Add(word.ToString());
        return words;
    }
}
