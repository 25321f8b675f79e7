namespace Gate.Package.Tests;

/// <summary>The files of benchmark projects as people have them.</summary>
internal static class Sources
{
    public const string Switcher = "BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);\n";

    /// <summary>A project that references BenchmarkDotNet, with a version of its own unless versions are central.</summary>
    public static string Project(string more = "", string version = " Version=\"0.15.8\"") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="BenchmarkDotNet"{version} />
            {more}
          </ItemGroup>
        </Project>

        """;

    /// <summary>A class with one benchmark, which allocates an array an operation.</summary>
    public static string Benchmark(string name) => $$"""
        using BenchmarkDotNet.Attributes;

        public class {{name}}
        {
            public static object Kept;

            [Benchmark]
            public byte[] Fill()
            {
                return new byte[1000];
            }
        }

        """;

    /// <summary>What a slower commit replaces, and by what.</summary>
    public static (string Text, string Replacement) Hungrier => ("return new byte[1000];", "Kept = new object(); return new byte[2000];");

    /// <summary>Measuring of seconds: bytes are compared exactly and need few launches.</summary>
    public static void MeasureBriefly(Repository repository)
    {
        var text = repository.Read("gate.yml").Split('\n').ToList();
        for (var line = text.Count - 1; line >= 0; line--)
            if (text[line].Contains("benchmarkdotnet: {", StringComparison.Ordinal)) text.Insert(line + 1, "    metrics: [allocated]");
        repository.Write("gate.yml", string.Join('\n', text));
        repository.Replace("gate.yml", "budget: { time: 10m }", "budget: { time: 60s, launches: { min: 2, max: 5 } }");
    }
}
