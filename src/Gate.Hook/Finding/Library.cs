using System.Reflection;

namespace Gate.Hook.Finding;

// The BenchmarkDotNet that the program brings with it.
internal static class Library
{
    private const string Name = "BenchmarkDotNet";

    private static readonly Lazy<Assembly> Loaded = new(() => Assembly.Load(Name));

    // Empty when the program has no BenchmarkDotNet.
    public static string FindVersion()
    {
        try
        {
            var text = Loaded.Value.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
            return text.Split('+')[0];
        }
        catch (IOException)
        {
            return "";
        }
    }

    public static Type Type(string name) => FindType(name) ?? throw new TypeLoadException($"BenchmarkDotNet {FindVersion()} has no type {name}.");

    public static Type? FindType(string name) => Loaded.Value.GetType($"{Name}.{name}", throwOnError: false);

    public static bool IsReferencedBy(Assembly assembly) =>
        Array.Exists(assembly.GetReferencedAssemblies(), reference =>
            reference.Name.Equals(Name, StringComparison.OrdinalIgnoreCase)
            || reference.Name.Equals($"{Name}.Annotations", StringComparison.OrdinalIgnoreCase));
}
