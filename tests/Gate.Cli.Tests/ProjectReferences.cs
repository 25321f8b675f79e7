using System.Xml.Linq;

namespace Gate.Cli.Tests;

/// <summary>What a project file refers to.</summary>
/// <param name="Project">The name of the project.</param>
/// <param name="Projects">The names of the projects it refers to.</param>
/// <param name="Packages">The names of the packages it refers to.</param>
internal sealed record ProjectReferences(string Project, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    /// <summary>What the text of a project file says.</summary>
    public static ProjectReferences Parse(string project, string text)
    {
        var document = XDocument.Parse(text);
        return new ProjectReferences(project, [.. Included(document, "ProjectReference").Select(NameOf)], [.. Included(document, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument document, string item) =>
        document.Descendants().Where(element => element.Name.LocalName == item).Select(element => element.Attribute("Include")!.Value);

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
