using System.Text;
using BenchmarkDotNet.Attributes;

namespace Gate.Benchmarks.Pools;

/// <summary>Builds "image:tag", with a builder of its own and with a pooled one.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("ImageName")]
public class ImageName
{
    private readonly Pool<StringBuilder> _builders = new(() => new StringBuilder());
    private string _image = "";
    private string _tag = "";

    [GlobalSetup]
    public void Setup()
    {
        _image = "registry.example.org/team/container-image";
        _tag = "v1.24.2-alpine";
    }

    [Benchmark(Baseline = true)]
    public string Standard() => Build(new StringBuilder());

    [Benchmark]
    public string Pooled()
    {
        var builder = _builders.Rent();
        var name = Build(builder);
        builder.Clear();
        _builders.Return(builder);
        return name;
    }

    private string Build(StringBuilder builder) => builder.Append(_image).Append(':').Append(_tag).ToString();
}
