using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Gate.Cli.Tests;

namespace Gate.Package.Tests;

/// <summary>What the tool's packages hold, and that they install.</summary>
[Collection(nameof(Packages))]
public sealed partial class ToolPackageTests(Packages packages)
{
    private static readonly string Platform = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";

    [Theory]
    [InlineData("dotnet-gate")]
    [InlineData("Gate.MSBuild")]
    public void A_package_says_what_it_is(string id)
    {
        using var package = ZipFile.OpenRead(packages.Package(id));
        using var nuspec = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

        Assert.Equal((id, packages.Version), (Value("id"), Value("version")));
        Assert.Equal(("MIT", "icon.png", "README.md"), (Value("license"), Value("icon"), Value("readme")));
        Assert.All(["title", "description", "tags", "authors", "copyright"], name => Assert.NotEmpty(Value(name)));
        Assert.All([Value("icon"), Value("readme")], file => Assert.NotNull(package.GetEntry(file)));
    }

    [Fact]
    public void The_tool_for_this_system_is_compiled_ahead_and_a_portable_one_stands_in_for_others()
    {
        var own = Directory.EnumerateFiles(packages.Feed, $"dotnet-gate.{Platform}*.nupkg").Single();
        var portable = Directory.EnumerateFiles(packages.Feed, "dotnet-gate.any.*.nupkg").Single();

        // Code that was compiled ahead stands beside the portable one, in the same file.
        Assert.True(Size(own, "dotnet-gate.dll") > 1.5 * Size(portable, "dotnet-gate.dll"));
        Assert.Equal(Size(portable, "Gate.Hook.dll"), Size(own, "Gate.Hook.dll"));
        Assert.All((string[])[own, portable], package => Assert.True(Size(package, "Gate.Core.pdb") > 0));
    }

    [Fact]
    public void The_README_states_the_sizes_of_the_packages()
    {
        var stated = StatedSizes().Match(File.ReadAllText(Path.Combine(Checkout.Root, "README.md")));

        Assert.InRange(Megabytes($"dotnet-gate.{Platform}*.nupkg") - Number("own"), -1, 1);
        Assert.InRange(Megabytes("dotnet-gate.any.*.nupkg") - Number("portable"), -1, 1);

        double Megabytes(string file) => new FileInfo(Directory.EnumerateFiles(packages.Feed, file).Single()).Length / 1e6;
        int Number(string group) => int.Parse(stated.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_newer_runtime_serves_as_well()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(packages.PortableTool, ".runtimeconfig.json")))!["runtimeOptions"]!;

        Assert.Equal(("Major", "10.0.0"), ((string?)settings["rollForward"], (string?)settings["framework"]!["version"]));
    }

    [Fact]
    public async Task A_machine_without_the_runtime_says_which_one_is_missing()
    {
        var dotnet = packages.At("older");
        Directory.CreateDirectory(dotnet);

        var answer = await Run.Command(packages.Command, Path.GetTempPath(), [("DOTNET_ROOT", dotnet), ("DOTNET_ROOT_X64", dotnet), ("DOTNET_ROOT_ARM64", dotnet)], ["--version"]);

        Assert.NotEqual(0, answer.ExitCode);
        Assert.Contains("You must install .NET to run this application", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_installed_command_says_its_version() =>
        Assert.Equal(packages.Version, (await Run.Command(packages.Command, Path.GetTempPath(), [], ["--version"])).Succeeded().Output.Trim());

    private static long Size(string package, string file)
    {
        using var archive = ZipFile.OpenRead(package);
        return archive.Entries.Single(entry => entry.Name == file).Length;
    }

    [GeneratedRegex(@"\((?<own>\d+) MB, compiled ahead for [^;]*; (?<portable>\d+) MB where it is portable\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatedSizes();
}
