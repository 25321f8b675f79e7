using System.Collections.Concurrent;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Gate.Core.Diagnostics;

namespace Gate.Running.Building;

/// <summary>Finds the source line of a benchmark in the symbols of its build (portable PDB, beside the program or inside it).</summary>
public static class SourceLines
{
    // As the builder maps the checkout, so that two of them give the same bytes.
    private const string MappedCheckout = "/_/gate/";

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, Location>> Known = new(StringComparer.Ordinal);

    /// <summary>Where the method of a benchmark begins.</summary>
    /// <param name="program">The build.</param>
    /// <param name="benchmark">The benchmark's full name, with parameters.</param>
    /// <returns>A path from the top of the checkout that was built, with "/", and line and column; no place where there are no symbols,
    /// the method is inherited, or its source lies outside of the checkout.</returns>
    public static Location Find(BuiltProgram program, string benchmark)
    {
        var place = Known.GetOrAdd(program.Path, All).GetValueOrDefault(BenchmarkMethod.Of(benchmark), Location.None);
        return place.File.StartsWith(MappedCheckout, StringComparison.Ordinal)
            ? place with { File = place.File[MappedCheckout.Length..].Replace('\\', '/') }
            : Location.None;
    }

    // Benchmarks may lie in a library beside the program; a library without symbols is nobody's to change.
    private static Dictionary<string, Location> All(string program)
    {
        var places = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var library in Directory.EnumerateFiles(Path.GetDirectoryName(program)!, "*.dll").OrderBy(file => !string.Equals(file, program, StringComparison.Ordinal)).ThenBy(file => file, StringComparer.Ordinal))
        {
            foreach (var (method, place) in In(library)) places.TryAdd(method, place);
        }

        return places;
    }

    private static List<(string Method, Location Place)> In(string library)
    {
        try
        {
            using var file = File.OpenRead(library);
            using var image = new PEReader(file);
            if (!image.HasMetadata || !image.TryOpenAssociatedPortablePdb(library, path => File.Exists(path) ? File.OpenRead(path) : null, out var provider, out _)) return [];
            using (provider)
            {
                var (metadata, symbols) = (image.GetMetadataReader(), provider!.GetMetadataReader());
                return [.. metadata.TypeDefinitions.SelectMany(type => Methods(metadata, symbols, type))];
            }
        }
        catch (Exception fault) when (fault is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<(string Method, Location Place)> Methods(MetadataReader metadata, MetadataReader symbols, TypeDefinitionHandle type)
    {
        var name = BenchmarkMethod.TypeName(metadata, type);
        foreach (var handle in metadata.GetTypeDefinition(type).GetMethods())
        {
            var points = symbols.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden).Take(1).ToList();
            if (points.Count > 0)
                yield return (BenchmarkMethod.Of(name, metadata.GetString(metadata.GetMethodDefinition(handle).Name)), PlaceOf(symbols, points[0]));
        }
    }

    private static Location PlaceOf(MetadataReader symbols, SequencePoint point) =>
        new(symbols.GetString(symbols.GetDocument(point.Document).Name), point.StartLine, point.StartColumn);
}
