using Gate.Cli.Checking;
using Gate.Cli.Output;
using Gate.Core.Diagnostics;
using Gate.Workspace.Configuration;
using Gate.Workspace.Git;
using Gate.Workspace.Starting;

namespace Gate.Cli.Starting;

/// <summary>One `dotnet gate init`: looks, writes, and says what to do next.</summary>
internal static class InitSession
{
    public static async Task<int> Run(InitRequest request, Talk talk, TextWriter output, CancellationToken cancel)
    {
        var root = (await Repository.Discover(request.Folder, Place.Environment, cancel)).Root;
        var found = await Discovery.Of(root, talk.Say, cancel);
        if (found.Projects.Count == 0) throw new GateException(Codes.NoBenchmarkProject, NothingIn(root, found));
        var files = Drafts.Of(found, request, root);
        if (request.IsDryRun)
        {
            await output.WriteAsync(InitText.Of(found, []) + InitText.Print(files, root));
            return ExitCode.Pass;
        }

        Refuse(files, request, root);
        var written = files.Where(file => !file.IsThere(root)).ToList();
        foreach (var file in written) file.Write(root);
        WriteSchema(root);
        await output.WriteAsync(InitText.Of(found, written) + InitText.Next(files));
        return ExitCode.Pass;
    }

    private static string NothingIn(string root, Discovery found) => found.LeftOut.Count == 0
        ? $"No project in '{root}' refers to the package BenchmarkDotNet."
        : $"No program in '{root}' has benchmarks. {string.Join("; ", found.LeftOut.Select(project => $"{project.Path}: {project.Why}"))}.";

    private static void Refuse(IReadOnlyList<DraftFile> files, InitRequest request, string root)
    {
        if (request.IsForced || !files.Any(file => file.IsInTheWay(root))) return;
        var names = string.Join(", ", files.Where(file => file.IsInTheWay(root)).Select(file => file.Path));
        throw new GateException(Codes.FileExists, $"Nothing was written: {names} would be replaced. --dry-run shows by what, --force does it.");
    }

    // For editors only, and the same for everybody: not committed.
    private static void WriteSchema(string root)
    {
        OutputFile.Write(Path.Combine(root, SchemaFile.Path), ConfigurationSchema.Text);
        OutputFile.Write(Path.Combine(root, Path.GetDirectoryName(SchemaFile.Path)!, ".gitignore"), "*\n");
    }
}
