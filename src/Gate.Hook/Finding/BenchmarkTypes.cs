using System.Reflection;

namespace Gate.Hook.Finding;

// The classes with benchmarks: those of the program itself, or, when it has none,
// those of the libraries beside it that reference BenchmarkDotNet.
internal static class BenchmarkTypes
{
    public static IReadOnlyList<Type> Of(string programPath)
    {
        var program = Assembly.GetEntryAssembly() ?? Assembly.LoadFrom(programPath);
        var own = In(program);
        return own.Count > 0 ? own : [.. Beside(program, programPath).SelectMany(In)];
    }

    private static List<Type> In(Assembly assembly) =>
        [.. Runnable(assembly).SelectMany(Closed).OrderBy(type => type.ToString(), StringComparer.Ordinal)];

    private static IEnumerable<Type> Runnable(Assembly assembly) =>
        Library.FindType("Extensions.ReflectionExtensions")?.GetMethod("GetRunnableBenchmarks", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public) is { } method
            ? (Type[])method.Invoke(obj: null, [assembly])!
            : assembly.GetTypes().Where(HasBenchmarks);

    // What BenchmarkDotNet itself asks for, should it rename the method above.
    private static bool HasBenchmarks(Type type) =>
        type is { IsAbstract: false, IsSealed: false } && (type.IsPublic || type.IsNestedPublic)
        && Array.Exists(type.GetMethods(), method => method.GetCustomAttributes(inherit: true)
            .Any(attribute => attribute.GetType().FullName == "BenchmarkDotNet.Attributes.BenchmarkAttribute"));

    // A generic class is one class for each [GenericTypeArguments]. Where the arguments do not fit, the open class
    // stays in the list and is reported as broken.
    private static IEnumerable<Type> Closed(Type type) =>
        !type.IsGenericTypeDefinition ? [type]
        : type.GetCustomAttributes(inherit: false)
            .Where(attribute => attribute.GetType().Name == "GenericTypeArgumentsAttribute")
            .Select(attribute => Close(type, (Type[])attribute.Get("GenericTypeArguments")!))
            .DefaultIfEmpty(type);

    private static Type Close(Type type, Type[] arguments)
    {
        try
        {
            return type.MakeGenericType(arguments);
        }
        catch (ArgumentException)
        {
            return type;
        }
    }

    private static IEnumerable<Assembly> Beside(Assembly program, string programPath) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(programPath)!, "*.dll")
            .Where(file => !Path.GetFileName(file).StartsWith("BenchmarkDotNet", StringComparison.OrdinalIgnoreCase))
            .OrderBy(file => file, StringComparer.Ordinal)
            .Select(Load)
            .OfType<Assembly>()
            .Where(assembly => assembly != program && Library.IsReferencedBy(assembly));

    // By name, as the program itself would load it; native libraries and strays are not benchmarks.
    private static Assembly? Load(string file)
    {
        try
        {
            return Assembly.Load(AssemblyName.GetAssemblyName(file));
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return null;
        }
    }
}
