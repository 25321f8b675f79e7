using Gate.GitHub.Artifacts;
using Gate.GitHub.Events;
using Octokit;

namespace Gate.GitHub.Api;

/// <summary>What another run of a workflow uploaded.</summary>
internal sealed class RunArtifacts(IGitHubClient client, RepositoryName repository)
{
    /// <summary>The newest artifact of a run with a name; null when there is none.</summary>
    public async Task<Artifact?> Find(long run, string name)
    {
        var found = await client.Actions.Artifacts.ListWorkflowArtifacts(repository.Owner, repository.Name, run, new ListArtifactsRequest { Name = name, PerPage = 100 });
        return found.Artifacts
            .Where(artifact => string.Equals(artifact.Name, name, StringComparison.Ordinal) && !artifact.Expired && artifact.WorkflowRun?.Id == run)
            .MaxBy(artifact => artifact.Id);
    }

    /// <summary>Whether it is worth downloading.</summary>
    public static bool IsSmall(Artifact artifact) => artifact.SizeInBytes <= Archive.LargestArchiveBytes;

    /// <summary>The zip of an artifact.</summary>
    public async Task<Stream> Download(Artifact artifact)
    {
        var stream = await client.Actions.Artifacts.DownloadArtifact(repository.Owner, repository.Name, artifact.Id, "zip");
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        bytes.Position = 0;
        return bytes;
    }
}
