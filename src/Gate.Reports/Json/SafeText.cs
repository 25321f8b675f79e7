using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Gate.Reports.Json;

/// <summary>Which characters JSON text holds as they are. The value of a string never changes, only how it is written.</summary>
internal static class SafeText
{
    /// <summary>Leaves letters and signs readable and escapes what HTML, a terminal or a build log would obey:
    /// &lt; &gt; &amp; quotes, control, bidirectional and invisible characters, and "#", which begins commands of build servers.</summary>
    public static readonly JavaScriptEncoder Encoder = Create();

    private static JavaScriptEncoder Create()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        // The writer escapes U+FFFD where it stands for half of a character; it has to look the same when it is read and written again.
        settings.ForbidCharacters([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(IsInvisible), '#', '\uFFFD']);
        return JavaScriptEncoder.Create(settings);
    }

    private static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
