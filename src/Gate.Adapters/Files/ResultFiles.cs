using System.Globalization;
using System.IO.Enumeration;
using Gate.Adapters.BenchmarkDotNet;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.Files;

/// <summary>The files to read, in a fixed order, and what was left aside.</summary>
internal sealed record ResultFiles(IReadOnlyList<ResultFile> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    // Documents quote results; a README with a table of them is no measurement.
    private static readonly string[] Documents = [".md", ".html", ".htm", ".csv", ".tsv", ".xml", ".svg", ".png"];

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <summary>Finds the files of the named paths.</summary>
    public static ResultFiles Find(IReadOnlyList<string> paths)
    {
        var diagnostics = new List<Diagnostic>();
        var files = new List<ResultFile>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var file in Below(path, paths.Count == 1 ? "" : path, diagnostics))
            {
                if (known.Add(Path.GetFullPath(file.Path))) files.Add(file);
                else diagnostics.Add(new(Codes.InputNamedTwice, Severity.Warning, "The file was named twice and is read once.", file.At()));
            }
        }

        return new(files, diagnostics);
    }

    private static IEnumerable<ResultFile> Below(string path, string prefix, List<Diagnostic> diagnostics) =>
        Directory.Exists(path) ? InFolder(path, prefix, diagnostics)
        : path.Length > 0 && File.Exists(path) ? [new(path, path, IsExpected: true)]
        : throw new GateException(Codes.InputMissing,
            $"there is no file or folder '{path}'. Name a result file or a folder that holds some.", new Location(path));

    private static IEnumerable<ResultFile> InFolder(string folder, string prefix, List<Diagnostic> diagnostics)
    {
        var all = List(folder);
        var documents = all.Where(IsDocument).ToList();
        var fullest = ReportTitle.Fullest([.. all.Except(documents, StringComparer.Ordinal)]);
        Note(diagnostics, Codes.InputSkipped, documents.Count, "documents beside the results that were skipped", folder);
        Note(diagnostics, Codes.InputRepeated, all.Count - documents.Count - fullest.Count, "less full copies of reports that were skipped", folder);
        return fullest.Select(path => new ResultFile(path, Session(folder, prefix, path), ReportTitle.IsReport(path)));
    }

    private static List<string> List(string folder)
    {
        try
        {
            // A link to a folder is not followed: it may lead back up.
            var entries = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), Everything)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
            return [.. entries.Order(StringComparer.Ordinal)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new GateException(Codes.InputUnreadable, $"the folder cannot be listed: {refused.Message}", new Location(folder));
        }
    }

    private static bool IsDocument(string path) => Documents.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static string Session(string folder, string prefix, string path) =>
        Path.Join(prefix, Path.GetRelativePath(folder, path)).Replace('\\', '/');

    private static void Note(List<Diagnostic> diagnostics, Code code, int count, string what, string folder)
    {
        if (count == 0) return;
        diagnostics.Add(new(code, Severity.Note, string.Create(CultureInfo.InvariantCulture, $"{what}: {count}."), new Location(folder)));
    }
}
