using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;

namespace Gate.GitHub.Api;

/// <summary>Sees that JSON is sent, and that JSON is answered, or the zip of an artifact.</summary>
internal sealed class JsonRequests : DelegatingHandler
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Octokit sends JSON as a form, which github.com forgives and stricter servers refuse.
        if (request.Content is { } content) content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json, "utf-8");
        var response = await base.SendAsync(request, cancellationToken);
        return !response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NoContent || IsGitHubs(response) ? response : throw NotJson(response);
    }

    private static bool IsGitHubs(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is { } type
        && (type.EndsWith("json", StringComparison.OrdinalIgnoreCase) || type is MediaTypeNames.Application.Zip or "zip" or MediaTypeNames.Application.Octet);

    // A page of a proxy that wants a login, usually; Octokit would take it for an empty answer.
    private static HttpRequestException NotJson(HttpResponseMessage response)
    {
        var type = response.Content.Headers.ContentType?.MediaType ?? "nothing";
        response.Dispose();
        return new HttpRequestException($"the answer is {type} and not JSON, so it is not GitHub's");
    }
}
