using System.Net.Http.Headers;
using System.Net.Mime;

namespace Gate.GitHub.Api;

/// <summary>Says of JSON that it is JSON. Octokit sends it as a form, which github.com forgives and stricter servers refuse.</summary>
internal sealed class JsonRequests : DelegatingHandler
{
    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content) content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json, "utf-8");
        return base.SendAsync(request, cancellationToken);
    }
}
