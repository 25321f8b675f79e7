using System.Security.Cryptography;
using System.Text;

namespace Gate.Workspace.Git;

/// <summary>The folder of one commit's worktree with the files beside it: a lock, and a marker that is written last and so says that the worktree is complete.</summary>
internal sealed record WorktreePlace(string Folder)
{
    private const int KeyLength = 12;

    /// <summary>The marker; its time is when the worktree was last used.</summary>
    public string Marker => Folder + ".ready";

    /// <summary>The lock.</summary>
    public string Lock => Folder + ".lock";

    /// <summary>The folder of all worktrees of a repository.</summary>
    public static string FolderOf(string cache, string root) =>
        Path.Combine(cache, "worktrees", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..KeyLength]);

    /// <summary>The place of a commit. Its path is made as long as the repository's where that is longer: the length of a program's path moves its stack, and with it a measurement
    /// (Mytkowicz et al., Producing wrong data without doing anything obviously wrong, 2009).</summary>
    public static WorktreePlace Of(string cache, string root, string commit)
    {
        var parent = FolderOf(cache, root);
        return new WorktreePlace(Path.Combine(parent, commit[..KeyLength].PadRight(root.Length - parent.Length - 1 is var length and > 0 ? length : 0, '0')));
    }

    /// <summary>All places under a repository's folder: whole, half-made, or only a marker.</summary>
    public static IReadOnlyList<WorktreePlace> In(string folder) =>
        !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateDirectories(folder)
                .Concat(Directory.EnumerateFiles(folder, "*.ready").Select(marker => marker[..^".ready".Length]))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(path => new WorktreePlace(path)),
        ];
}
