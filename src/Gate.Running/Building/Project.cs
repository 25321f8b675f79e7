using System.Globalization;
using System.Text.Json;
using Gate.Core.Diagnostics;

namespace Gate.Running.Building;

/// <summary>The project file of a suite and what MSBuild says about it before it is built.</summary>
internal sealed record Project(string Path, IReadOnlyList<string> Frameworks, string OutputType)
{
    private static readonly string[] Endings = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>Finds the file that the suite names.</summary>
    public static string Find(BuildRequest request)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(request.Root, request.Suite.Project));
        if (File.Exists(path)) return path;

        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Where(file => Endings.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList()
            : [];
        return files switch
        {
            [var file] => file,
            [] => throw new GateException(Codes.ProjectMissing,
                $"Suite '{request.Suite.Name}': {request.SideName} has no project at '{request.Suite.Project}' (looked in {request.Root}). Name a project file, or a folder that holds one."),
            _ => throw new GateException(Codes.ProjectAmbiguous,
                $"Suite '{request.Suite.Name}': '{request.Suite.Project}' holds {files.Count.ToString(CultureInfo.InvariantCulture)} projects ({string.Join(", ", files.Select(System.IO.Path.GetFileName))}). Name one of them."),
        };
    }

    /// <summary>Understands the JSON that `dotnet build -getProperty:…` prints.</summary>
    public static Project Parse(string path, string json)
    {
        using var document = JsonDocument.Parse(json);
        var properties = document.RootElement.GetProperty("Properties");
        string Property(string name) => properties.GetProperty(name).GetString() ?? "";

        var several = Property("TargetFrameworks").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        IReadOnlyList<string> frameworks = several.Length > 0 ? several : [Property("TargetFramework")];
        return new Project(path, frameworks, Property("OutputType"));
    }

    /// <summary>The newest framework that runs on .NET; empty when none does.</summary>
    public string Newest => Frameworks.Where(framework => VersionOf(framework) > new Version(0, 0)).MaxBy(VersionOf) ?? "";

    /// <summary>The framework to build for: the suite's, or the newest that runs on .NET.</summary>
    public string Choose(BuildRequest request)
    {
        var wanted = request.Suite.Framework;
        var choice = wanted.Length > 0
            ? Frameworks.FirstOrDefault(framework => framework.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            : Newest.Length > 0 ? Newest : null;
        return choice ?? throw new GateException(Codes.FrameworkUnusable,
            $"Suite '{request.Suite.Name}': the project of {request.SideName} targets {string.Join(", ", Frameworks)}"
            + (wanted.Length > 0 ? $", not '{wanted}'." : ", and none of these runs on .NET. Add net8.0 or newer."));
    }

    /// <summary>5.0 and later for "net5.0…", 1.0 to 3.1 for "netcoreapp…"; 0.0 for what does not run on .NET.</summary>
    private static Version VersionOf(string framework)
    {
        var name = framework.Split('-')[0];
        var digits = name.StartsWith("netcoreapp", StringComparison.OrdinalIgnoreCase) ? name["netcoreapp".Length..]
            : name.StartsWith("net", StringComparison.OrdinalIgnoreCase) && name.Contains('.', StringComparison.Ordinal) ? name["net".Length..]
            : "";
        return Version.TryParse(digits, out var version) ? version : new Version(0, 0);
    }
}
