using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace Gate.Benchmarks.Hot;

/// <summary>Reads a BenchmarkDotNet full report of 200 benchmarks and 75 measurements each from disk.</summary>
[MemoryDiagnoser]
public class ReadReport
{
    private const int Benchmarks = 200;
    private const int Measurements = 75;
    private string _folder = "";
    private string[] _paths = [];

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("gate-benchmarks-").FullName;
        _paths = [Path.Combine(_folder, "Shop-report-full.json")];
        File.WriteAllText(_paths[0], Report());
    }

    [Benchmark]
    public int FullReport() => Adapters.Adapters.Read(_paths, "").Benchmarks.Count;

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    private static string Report()
    {
        var random = new Random(3);
        var text = new StringBuilder("""{"Title":"Shop","HostEnvironmentInfo":{"BenchmarkDotNetVersion":"0.15.8"},"Benchmarks":[""");
        for (var index = 0; index < Benchmarks; index++)
        {
            if (index > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $$"""{"DisplayInfo":"Orders.Case{{index}}: DefaultJob","Namespace":"Shop","Type":"Orders","Method":"Case{{index}}","Parameters":"","FullName":"Shop.Orders.Case{{index}}","Statistics":{"N":{{Measurements}},"Median":100},"Memory":{"TotalOperations":1024,"BytesAllocatedPerOperation":24},"Measurements":[""");
            for (var iteration = 1; iteration <= Measurements; iteration++)
            {
                if (iteration > 1) text.Append(',');
                text.Append(CultureInfo.InvariantCulture, $$"""{"IterationMode":"Workload","IterationStage":"Actual","LaunchIndex":1,"IterationIndex":{{iteration}},"Operations":1024,"Nanoseconds":{{100_000 + random.Next(5000)}}}""");
            }

            text.Append("]}");
        }

        return text.Append("]}").ToString();
    }
}
