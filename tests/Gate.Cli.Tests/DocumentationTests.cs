using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Gate.Cli.Tests;

/// <summary>Every public type and member of Gate has a documentation comment. The parameters of a record are described where their names do not say it all.</summary>
public sealed class DocumentationTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What the compiler writes for a record, and what says nothing beyond its base.
    private static readonly HashSet<string> Made = new(
        ["<Clone>$", "Deconstruct", "Equals", "GetHashCode", "ToString", "op_Equality", "op_Inequality", "EqualityContract", "PrintMembers"], StringComparer.Ordinal);

    public static TheoryData<string> Libraries =>
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "Gate.*.dll").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal) && name is not "Gate.Hook").Append("dotnet-gate").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Everything_public_is_documented(string library)
    {
        var documented = XDocument.Load(Path.Combine(AppContext.BaseDirectory, library + ".xml")).Descendants("member")
            .Where(member => member.HasElements)
            .Select(member => ((string)member.Attribute("name")!).Split('(')[0].Split('~')[0])
            .ToHashSet(StringComparer.Ordinal);

        var missing = Assembly.Load(library).GetExportedTypes().Where(type => !IsMade(type)).SelectMany(Names).Where(name => !documented.Contains(name)).ToList();

        Assert.True(missing.Count == 0, $"Without a documentation comment:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Nine_libraries_are_looked_at() => Assert.True(Libraries.Count >= 9);

    private static IEnumerable<string> Names(Type type)
    {
        var name = type.FullName!.Replace('+', '.');
        yield return $"T:{name}";
        if (typeof(Delegate).IsAssignableFrom(type)) yield break;
        var parameters = type.GetMethod("<Clone>$", Own) is null && !IsRecordStruct(type) ? [] : type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var property in type.GetProperties(Own).Where(property => !Made.Contains(property.Name) && !parameters.Contains(property.Name) && !IsMade(property))) yield return $"P:{name}.{(property.GetIndexParameters().Length > 0 ? "Item" : property.Name)}";
        foreach (var field in type.GetFields(Own).Where(field => !field.IsSpecialName)) yield return $"F:{name}.{field.Name}";
        foreach (var method in type.GetMethods(Own).Where(method => (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !Made.Contains(method.Name) && !IsMade(method)))
            yield return $"M:{name}.{method.Name}{(method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "")}";
    }

    private static bool IsRecordStruct(Type type) => type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static bool IsMade(MemberInfo member) => member.GetCustomAttribute<CompilerGeneratedAttribute>() is not null;
}
