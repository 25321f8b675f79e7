using System.Globalization;
using System.Net;
using System.Runtime.Serialization;
using Octokit;

namespace Gate.GitHub.Api;

/// <summary>What kind of trouble an exception of a request is.</summary>
internal static class Trouble
{
    // GitHub asks for a minute when it does not say how long (secondary rate limits).
    private static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(1);

    // A job that waits longer for a comment costs more than the comment is worth.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>Whether the request itself is to blame, or the token: asking again would get the same answer.</summary>
    public static bool IsRefusal(Exception exception) => exception is ApiException && !IsRateLimit(exception) && !IsBroken(exception);

    /// <summary>Whether GitHub was not reached, did not answer in time, or answered that it cannot.</summary>
    public static bool IsFailure(Exception exception) =>
        exception is HttpRequestException or OperationCanceledException or IOException or SerializationException || IsRateLimit(exception) || IsBroken(exception);

    /// <summary>Whether it is worth another attempt, which has to begin before the end.</summary>
    public static bool IsPassing(Exception exception, DateTimeOffset now, DateTimeOffset end) =>
        IsFailure(exception) && (Wait(exception, now) ?? TimeSpan.Zero) is var wait && wait <= LongestWait && now + wait <= end;

    /// <summary>How long GitHub wants us to wait; null when it says nothing about it.</summary>
    public static TimeSpan? Wait(Exception exception, DateTimeOffset now) =>
        exception is not ApiException fault || !IsRateLimit(exception) ? null
        : RetryAfter(fault) is { } asked ? asked
        : exception is RateLimitExceededException limit ? limit.Reset - now
        : Unsaid;

    /// <summary>What GitHub says, in one line.</summary>
    public static string Told(Exception exception) => exception switch
    {
        ApiException fault => string.Create(CultureInfo.InvariantCulture, $"{(int)fault.StatusCode} {OneLine(fault.Message)}"),
        OperationCanceledException => "no answer in time",
        _ => OneLine(exception.Message),
    };

    private static bool IsBroken(Exception exception) => exception is ApiException { StatusCode: >= HttpStatusCode.InternalServerError };

    private static bool IsRateLimit(Exception exception) =>
        exception is RateLimitExceededException or SecondaryRateLimitExceededException or AbuseException or ApiException { StatusCode: HttpStatusCode.TooManyRequests };

    private static TimeSpan? RetryAfter(ApiException fault) =>
        fault.HttpResponse?.Headers.FirstOrDefault(header => string.Equals(header.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value is { } text
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
