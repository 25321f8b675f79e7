namespace Gate.Running.Tests.Recording;

/// <summary>A test that fills a disk of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    private static readonly bool IsPossible = SmallDisk.IsPossible();

    public MountFactAttribute() => Skip = IsPossible ? null : "A disk can be mounted by root alone, and on Linux.";
}
