using System.Globalization;

namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>The job in "Type.Method: Job-ABCDEF(Server=True, LaunchCount=3) [Size=1]".</summary>
/// <param name="Name">A name that is the same in the next run; empty for the default job.</param>
/// <param name="Launches">How many processes the job asked for; 0 when it does not say.</param>
internal readonly record struct JobName(string Name, int Launches)
{
    /// <summary>No job is named.</summary>
    public static readonly JobName Default = new("", 0);

    /// <summary>Finds the job in a display text; <see cref="Default"/> when there is none.</summary>
    public static JobName Parse(Names names)
    {
        var text = AfterMethod(names);
        var open = text.IndexOf('(');
        var id = (open < 0 ? WithoutParameters(text) : text[..open]).Trim();
        var characteristics = open < 0 ? default : Inside(text[open..]);
        return new(Stable(id, characteristics), LaunchCount(characteristics));
    }

    private static ReadOnlySpan<char> AfterMethod(Names names)
    {
        var info = names.DisplayInfo.AsSpan();
        // A method of F# may have a colon in its name, so the first colon is only the second choice.
        var method = $"{names.Type}.{names.Method}: ";
        if (info.StartsWith(method, StringComparison.Ordinal)) return info[method.Length..];
        var colon = info.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? default : info[(colon + 2)..];
    }

    private static ReadOnlySpan<char> WithoutParameters(ReadOnlySpan<char> text)
    {
        var parameters = text.IndexOf(" [", StringComparison.Ordinal);
        return parameters < 0 ? text : text[..parameters];
    }

    private static ReadOnlySpan<char> Inside(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0) return text[1..i];
        }

        return text[1..];
    }

    // The letters of Job-ABCDEF are drawn anew in every run; what the job sets is what it is.
    private static string Stable(ReadOnlySpan<char> id, ReadOnlySpan<char> characteristics) =>
        id is "DefaultJob" ? ""
        : id.StartsWith("Job-", StringComparison.Ordinal) && !characteristics.IsEmpty ? characteristics.ToString()
        : id.ToString();

    private static int LaunchCount(ReadOnlySpan<char> characteristics)
    {
        const string key = "LaunchCount=";
        var at = characteristics.IndexOf(key, StringComparison.Ordinal);
        if (at < 0) return 0;
        var rest = characteristics[(at + key.Length)..];
        var digits = rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? rest[..end] : rest;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
    }
}
