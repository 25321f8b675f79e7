using System.Globalization;
using Gate.Core.Diagnostics;

namespace Gate.Running.Building;

/// <summary>Builds a benchmark program the way `dotnet build -c Release` does, with its outputs in a folder of Gate's own.</summary>
public static class Builder
{
    private const int ErrorsShown = 5;

    /// <summary>Builds one side of a suite.</summary>
    /// <param name="request">What to build, where from and where to.</param>
    /// <param name="cancellation">Stops the build and everything it started.</param>
    /// <returns>The program, ready to start.</returns>
    /// <exception cref="GateException">There is no such project, it is not a program, it does not build, or it takes too long.</exception>
    public static async Task<BuiltProgram> Build(BuildRequest request, CancellationToken cancellation)
    {
        var path = Project.Find(request);
        try
        {
            var project = await Describe(request, path, cancellation);
            var framework = project.Choose(request);
            var isArtifacts = await Compile(request, project, framework, cancellation);
            var program = await Locate(request, project, framework, isArtifacts, cancellation);
            var hash = await BuildHash.Of(Path.GetDirectoryName(program)!, cancellation);
            return new BuiltProgram(request.Suite.Name, request.Side, program, framework, hash);
        }
        catch (TimeoutException)
        {
            throw new GateException(Codes.BuildTimedOut, string.Create(CultureInfo.InvariantCulture,
                $"Suite '{request.Suite.Name}': the build of {request.SideName} did not end within {request.Timeout.TotalMinutes:0.#} minutes and was stopped."));
        }
    }

    private static async Task<Project> Describe(BuildRequest request, string path, CancellationToken cancellation)
    {
        var result = await Run(request, path, ["-p:Configuration=Release", "-getProperty:TargetFramework,TargetFrameworks,OutputType"], cancellation);
        var project = result.HasSucceeded ? Project.Parse(path, result.Output) : throw Failure(request, path, result);
        return project.OutputType is "Exe" or "WinExe"
            ? project
            : throw new GateException(Codes.NotAProgram,
                $"Suite '{request.Suite.Name}': {request.Suite.Project} builds a library (OutputType '{project.OutputType}'), not a program. Set <OutputType>Exe</OutputType>, or name the program that references it.");
    }

    // The user's bin and obj are left alone wherever that works. Where it does not (a Directory.Build.props that
    // sets output paths itself, say) the project is built in place as its owner builds it; what it leaves is copied.
    private static async Task<bool> Compile(BuildRequest request, Project project, string framework, CancellationToken cancellation)
    {
        var apart = await Run(request, project.Path, Arguments(request, project, framework, isArtifacts: true), cancellation);
        if (apart.HasSucceeded) return true;
        if (BuildError.In(apart.Output) is { Count: > 0 } errors && errors.All(error => error.IsAboutSource)) throw Failure(request, project.Path, apart);

        var inPlace = await Run(request, project.Path, Arguments(request, project, framework, isArtifacts: false), cancellation);
        return inPlace.HasSucceeded ? false : throw Failure(request, project.Path, inPlace);
    }

    private static async Task<string> Locate(BuildRequest request, Project project, string framework, bool isArtifacts, CancellationToken cancellation)
    {
        var arguments = Arguments(request, project, framework, isArtifacts);
        var result = await Run(request, project.Path, [.. arguments, "--no-restore", "-getProperty:TargetPath"], cancellation);
        var target = result.Output.Trim();
        if (!result.HasSucceeded || !File.Exists(target))
        {
            throw new GateException(Codes.BuildOutputMissing,
                $"Suite '{request.Suite.Name}': {request.SideName} was built, but '{target}' is not there.");
        }

        return IsUnder(target, request.Output) ? target : OutputCopy.Take(target, Path.Combine(request.Output, "program"));
    }

    private static List<string> Arguments(BuildRequest request, Project project, string framework, bool isArtifacts) =>
    [
        "-c", "Release",
        .. project.Frameworks.Count > 1 ? new[] { "-f", framework } : [],
        .. isArtifacts ? new[] { "--artifacts-path", Path.Combine(request.Output, "artifacts") } : [],
        // Servers that outlive the build would keep its output pipes open and survive a cancelled check.
        "-nodeReuse:false", "-p:UseSharedCompilation=false",
        // Two checkouts of the same source give the same bytes: neither the place nor the commit is compiled in.
        $"-p:PathMap={PathMap(request)}", "-p:IncludeSourceRevisionInInformationalVersion=false", "-p:EnableSourceLink=false",
        "-v:quiet", "-nologo", "-tl:off",
    ];

    // "," separates and "=" assigns in a path map; doubled they stand for themselves. MSBuild unescapes %2C.
    private static string PathMap(BuildRequest request) => string.Join("%2C",
        new[] { (Folder: request.Output, Name: "/_/build/"), (Folder: request.Checkout, Name: "/_/gate/") }
            .Select(pair => $"{Escaped(Path.TrimEndingDirectorySeparator(Path.GetFullPath(pair.Folder)) + Path.DirectorySeparatorChar)}={pair.Name}"));

    private static string Escaped(string path) => path
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(",", "%2C%2C", StringComparison.Ordinal)
        .Replace("=", "==", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal);

    private static Task<DotnetResult> Run(BuildRequest request, string project, IEnumerable<string> arguments, CancellationToken cancellation) =>
        Dotnet.Run(Path.GetDirectoryName(project)!, ["build", project, .. arguments], request.Timeout, cancellation);

    private static bool IsUnder(string path, string folder) =>
        Path.GetFullPath(path).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static GateException Failure(BuildRequest request, string project, DotnetResult result)
    {
        var errors = BuildError.In(result.Output);
        var shown = errors.Count > 0
            ? errors.Take(ErrorsShown).Select(error => error.ToString())
            : result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(ErrorsShown);
        var more = errors.Count > ErrorsShown ? string.Create(CultureInfo.InvariantCulture, $"\n  … and {errors.Count - ErrorsShown} more") : "";
        return new GateException(Codes.BuildFailed,
            $"Suite '{request.Suite.Name}': {request.SideName} does not build.\n  {string.Join("\n  ", shown)}{more}\n"
            + $"Try `dotnet build -c Release` in {Path.GetDirectoryName(project)}"
            + (request.Side == Core.Recording.Side.Baseline ? ", or choose another base with --base." : "."));
    }
}
