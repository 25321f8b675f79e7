using System.Diagnostics.CodeAnalysis;
using Octokit;
using Octokit.Internal;

namespace Gate.GitHub.Api;

/// <summary>Opens the way to GitHub's API: address, token, time limit.</summary>
internal static class ApiAccess
{
    /// <summary>A client that signs its requests with the token.</summary>
    /// <param name="address">Where the API is; unlike other ways to make a client this one takes it as it is, for GitHub Enterprise too.</param>
    /// <param name="token">The token of the job; empty when it has none.</param>
    /// <param name="version">The version of Gate, by which GitHub knows who asks.</param>
    /// <param name="timeout">How long an answer may take.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The connection keeps it until the process ends.")]
    public static GitHubClient Open(Uri address, string token, string version, TimeSpan timeout)
    {
        var connection = new Connection(
            new ProductHeaderValue("dotnet-gate", version),
            address,
            new InMemoryCredentialStore(token.Length == 0 ? Credentials.Anonymous : new Credentials(token, AuthenticationType.Bearer)),
            new HttpClientAdapter(() => new JsonRequests { InnerHandler = HttpMessageHandlerFactory.CreateDefault() }),
            new SimpleJsonSerializer());
        connection.SetRequestTimeout(timeout);
        return new GitHubClient(connection);
    }
}
