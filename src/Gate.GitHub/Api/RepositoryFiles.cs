using Gate.GitHub.Events;
using Octokit;

namespace Gate.GitHub.Api;

/// <summary>Files of a repository at a commit, without a checkout.</summary>
internal sealed class RepositoryFiles(IGitHubClient client, RepositoryName repository)
{
    /// <summary>The bytes of a file; none where there is no such file.</summary>
    public async Task<byte[]> Read(string path, string commit)
    {
        try
        {
            var found = await client.Repository.Content.GetAllContentsByRef(repository.Owner, repository.Name, path, commit);
            return found is [{ Type: { Value: ContentType.File } } file] ? await Bytes(file) : [];
        }
        catch (NotFoundException)
        {
            return [];
        }
    }

    // Above 1 MiB GitHub leaves the content out, and has it under the file's own id.
    private async Task<byte[]> Bytes(RepositoryContent file) => Convert.FromBase64String(
        file.EncodedContent is { Length: > 0 } content || file.Size == 0 ? file.EncodedContent ?? ""
        : (await client.Git.Blob.Get(repository.Owner, repository.Name, file.Sha)).Content);
}
