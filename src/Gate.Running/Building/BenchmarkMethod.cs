using System.Reflection.Metadata;
using System.Text;

namespace Gate.Running.Building;

/// <summary>The method of a benchmark, as it is called both in BenchmarkDotNet's names and in the metadata of a library: "Shop.Orders.Parse".</summary>
internal static class BenchmarkMethod
{
    /// <summary>The method of a benchmark's full name: without parameters and type arguments, nested types after a dot.</summary>
    public static string Of(string benchmark)
    {
        var name = new StringBuilder();
        var depth = 0;
        foreach (var letter in benchmark)
        {
            if (letter == '(') break;
            if (letter == '<') depth++;
            else if (letter == '>') depth--;
            else if (depth == 0) name.Append(letter == '+' ? '.' : letter);
        }

        return name.ToString();
    }

    /// <summary>The method of a type. The code of an async method is that of a nested type "&lt;Name&gt;d__1".</summary>
    public static string Of(string type, string method)
    {
        var state = type.LastIndexOf(".<", StringComparison.Ordinal);
        var end = type.LastIndexOf(">d__", StringComparison.Ordinal);
        return state >= 0 && end > state ? $"{type[..state]}.{type[(state + 2)..end]}" : $"{type}.{method}";
    }

    /// <summary>The full name of a type, without the number of its type parameters.</summary>
    public static string TypeName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name).Split('`')[0];
        var outer = type.GetDeclaringType();
        var space = metadata.GetString(type.Namespace);
        return !outer.IsNil ? $"{TypeName(metadata, outer)}.{name}"
            : space.Length > 0 ? $"{space}.{name}"
            : name;
    }
}
