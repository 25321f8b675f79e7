using System.Reflection;
using System.Text.RegularExpressions;

namespace Gate.Hook.Measuring;

// The few lines of a failure that tell its reader what went wrong.
internal static class Reason
{
    private const int LinesShown = 5;
    private const string Wrapped = " ---> ";

    // "System.InvalidOperationException: …", " ---> System.…", "// ! InProcessEmitExecutor, exception: System.…".
    private static readonly Regex ExceptionHead = new(
        @"^(// ! \w+, exception: | ---> )?(?<type>([\w`+]+\.)*\w*Exception\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    public static string Of(Exception exception)
    {
        while (exception is TargetInvocationException { InnerException: { } inner })
            exception = inner;
        return exception is ReflectionTypeLoadException { LoaderExceptions: { Length: > 0 } causes }
            ? $"{exception.GetType()}: {causes[0].Message}"
            : exception is TypeInitializationException { InnerException: { } cause } ? $"{exception.GetType()}: {exception.Message} {Of(cause)}"
            : $"{exception.GetType()}: {exception.Message}";
    }

    // BenchmarkDotNet tells why a benchmark gave no result in its log only, as an exception with its stack.
    public static string InLog(string log)
    {
        var lines = log.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        var start = lines.FindIndex(line => ExceptionHead.IsMatch(line));
        if (start < 0) return "BenchmarkDotNet gave no result. " + string.Join("\n", lines.Where(IsComplaint).Take(LinesShown));

        // The wrapper of reflection says nothing; what it wraps stands on the next line.
        while (lines[start].Contains(nameof(TargetInvocationException)) && start + 1 < lines.Count && lines[start + 1].StartsWith(Wrapped, StringComparison.Ordinal))
            start++;
        var message = lines.Skip(start).TakeWhile((line, i) => !IsStack(line) && (i == 0 || !line.StartsWith(Wrapped, StringComparison.Ordinal))).Take(LinesShown).ToList();
        var place = lines.Skip(start).FirstOrDefault(line => line.StartsWith("   at ", StringComparison.Ordinal));
        return ExceptionHead.Replace(string.Join("\n", message), "${type}") + (place is null ? "" : $" ({place.Trim()})");
    }

    private static bool IsStack(string line) => line.StartsWith("   ", StringComparison.Ordinal);

    private static bool IsComplaint(string line) => line.Contains("rror") || line.Contains("ailed") || line.Contains("not ");
}
