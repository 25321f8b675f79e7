using System.Net.Http.Headers;
using System.Text;

namespace Gate.GitHub.Tests.Fake;

/// <summary>GitHub's own description of its API, served by Prism at the address that GATE_GITHUB_API names: it says of a request whether it is valid.
/// Without that variable every request is.</summary>
internal static class Description
{
    private static readonly string Address = Environment.GetEnvironmentVariable("GATE_GITHUB_API") ?? "";

    private static readonly HttpClient Http = new(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true });

    /// <summary>What is wrong with a request; empty when nothing is.</summary>
    public static async Task<string> Fault(string method, string pathAndQuery, string contentType, string body)
    {
        if (Address.Length == 0) return "";
        using var request = new HttpRequestMessage(new HttpMethod(method), Address.TrimEnd('/') + OnePart(pathAndQuery));
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        using var response = await Http.SendAsync(request);
        var violations = response.Headers.TryGetValues("sl-violations", out var found) ? string.Concat(found) : "";
        var text = await response.Content.ReadAsStringAsync();
        // Violations of the answer are about the example that Prism made up.
        return violations.Contains("[\"request\"", StringComparison.Ordinal) ? $"{method} {pathAndQuery}: {violations}"
            : text.Contains("prism/errors#NO_", StringComparison.Ordinal) ? $"{method} {pathAndQuery}: {text}"
            : "";
    }

    // Where GitHub takes a path of several parts the description has one.
    private static string OnePart(string pathAndQuery)
    {
        const string Before = "/contents/";
        var start = pathAndQuery.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        var end = pathAndQuery.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? query : pathAndQuery.Length;
        return start < Before.Length ? pathAndQuery : string.Concat(pathAndQuery.AsSpan(0, start), pathAndQuery[start..end].Replace("/", "%2F", StringComparison.Ordinal), pathAndQuery.AsSpan(end));
    }
}
