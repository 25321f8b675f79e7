using System.Text;

namespace Gate.Cli;

/// <summary>This build of Gate. Its version is written into the class by the build.</summary>
internal static partial class Tool
{
    /// <summary>Prints the version with as little as can be loaded: no console writer, no encoding tables.</summary>
    public static void PrintVersion()
    {
        using var stdout = Console.OpenStandardOutput();
        stdout.Write(Encoding.ASCII.GetBytes(Version + "\n"));
    }
}
