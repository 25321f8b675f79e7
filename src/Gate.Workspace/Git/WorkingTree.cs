namespace Gate.Workspace.Git;

/// <summary>What differs from HEAD.</summary>
/// <param name="Changes">One line a changed or staged file as `git status --short` says it: " M src/A.cs".</param>
/// <param name="Untracked">Files and folders that git does not know and does not ignore.</param>
public sealed record WorkingTree(IReadOnlyList<string> Changes, IReadOnlyList<string> Untracked)
{
    /// <summary>Whether files that git knows differ from HEAD. Untracked files do not count here: a build server leaves some behind.</summary>
    public bool IsDirty => Changes.Count > 0;

    /// <summary>Understands the output of `git status --porcelain=v1 -z`, in which a renamed file is followed by its old name.</summary>
    internal static WorkingTree Parse(string porcelain)
    {
        var changes = new List<string>();
        var untracked = new List<string>();
        var fields = porcelain.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            if (field.StartsWith("?? ", StringComparison.Ordinal)) untracked.Add(field[3..]);
            else changes.Add(field);
            if (field[0] is 'R' or 'C') i++;
        }

        return new WorkingTree(changes, untracked);
    }
}
