namespace Gate.Workspace.Files;

/// <summary>Whether a testbed's name can be its folder under baselines/.</summary>
public static class TestbedFolder
{
    /// <summary>As <see cref="EntryName.IsValid"/>, and not the name of the file that holds the acceptances.</summary>
    public static bool IsValid(string name) =>
        EntryName.IsValid(name) && !string.Equals(name, "accepted.json", StringComparison.OrdinalIgnoreCase);
}
