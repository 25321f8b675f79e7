using System.Reflection;

namespace Gate.Cli;

/// <summary>This build of Gate.</summary>
internal static class Tool
{
    /// <summary>The version, without the commit that the build may have added.</summary>
    public static string Version { get; } =
        typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
