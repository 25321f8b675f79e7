using System.Globalization;
using Gate.Core.Diagnostics;

namespace Gate.Profiles.Reading;

/// <summary>A profile that a running program serves, as Go's net/http/pprof does below /debug/pprof.</summary>
internal static class ProfileAddress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The address that a text is; null when it is the path of a file.</summary>
    public static Uri? TryParse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;

    /// <summary>What the address answers; waits a minute longer than the seconds that the address asks to sample.</summary>
    /// <exception cref="GateException">GATE2102, GATE2105: there is no answer, it is no success, or it is too large.</exception>
    public static async Task<byte[]> Fetch(Uri address, CancellationToken cancel)
    {
        using var client = new HttpClient { Timeout = Patience + Sampled(address), MaxResponseContentBufferSize = ProfileFile.LargestBytes };
        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (!answer.IsSuccessStatusCode)
                throw Unreadable(address, string.Create(CultureInfo.InvariantCulture, $"it answers {(int)answer.StatusCode} {answer.ReasonPhrase}"));
            using var content = await answer.Content.ReadAsStreamAsync(cancel);
            return Bounded.ReadAll(content, ProfileFile.LargestBytes) ?? throw ProfileFile.TooLarge(address.ToString());
        }
        catch (Exception refused) when (refused is HttpRequestException or IOException)
        {
            throw Unreadable(address, refused.Message);
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw Unreadable(address, "it does not answer in time");
        }
    }

    // http://…/debug/pprof/profile?seconds=30 answers after 30 s.
    private static TimeSpan Sampled(Uri address) =>
        address.Query.TrimStart('?').Split('&')
            .Where(part => part.StartsWith("seconds=", StringComparison.Ordinal))
            .Select(part => int.TryParse(part["seconds=".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0)
            .Where(seconds => seconds <= 3600)
            .Select(seconds => TimeSpan.FromSeconds(seconds))
            .DefaultIfEmpty(TimeSpan.Zero)
            .First();

    private static GateException Unreadable(Uri address, string why) =>
        new(Codes.ProfileUnreadable, $"'{address}' gives no profile: {why}. Is the program running, and does it serve /debug/pprof?");
}
