namespace Gate.Cli.Tests;

/// <summary>Go benchmarks gated from end to end: a pooled and a plain hash buffer, building of strings, a tar buffer, and contention.</summary>
public sealed class GoSuiteTests
{
    private const string Pool = """
        package memory

        import (
        	"archive/tar"
        	"bytes"
        	"crypto/sha256"
        	"strings"
        	"sync"
        )

        var pool = sync.Pool{New: func() any { b := make([]byte, 4096); return &b }}

        func HashPooled(data []byte) [32]byte {
        	buffer := pool.Get().(*[]byte)
        	copy(*buffer, data)
        	sum := sha256.Sum256((*buffer)[:len(data)])
        	pool.Put(buffer)
        	return sum
        }

        func HashPlain(data []byte) [32]byte {
        	buffer := make([]byte, len(data))
        	copy(buffer, data)
        	return sha256.Sum256(buffer)
        }

        func Build(parts []string) string {
        	var builder strings.Builder
        	for _, part := range parts {
        		builder.WriteString(part)
        	}
        	return builder.String()
        }

        func Tar(content []byte) int {
        	var buffer bytes.Buffer
        	writer := tar.NewWriter(&buffer)
        	_ = writer.WriteHeader(&tar.Header{Name: "a", Mode: 0600, Size: int64(len(content))})
        	_, _ = writer.Write(content)
        	_ = writer.Close()
        	return buffer.Len()
        }

        """;

    private const string Benchmarks = """
        package memory

        import (
        	"sync"
        	"testing"
        )

        var data = make([]byte, 1024)
        var sink any
        var hash [32]byte

        func BenchmarkHashPooled(b *testing.B) {
        	b.SetBytes(1024)
        	for i := 0; i < b.N; i++ {
        		hash = HashPooled(data)
        	}
        }

        func BenchmarkHashPlain(b *testing.B) {
        	for i := 0; i < b.N; i++ {
        		hash = HashPlain(data)
        	}
        }

        func BenchmarkBuild(b *testing.B) {
        	parts := []string{"one", "two", "three", "four"}
        	for i := 0; i < b.N; i++ {
        		sink = Build(parts)
        	}
        	b.ReportMetric(float64(len(parts)), "parts/op")
        }

        func BenchmarkTar(b *testing.B) {
        	for _, size := range []struct {
        		name string
        		data []byte
        	}{{"small", data[:16]}, {"large", data}} {
        		b.Run("size="+size.name, func(b *testing.B) {
        			for i := 0; i < b.N; i++ {
        				Tar(size.data)
        			}
        		})
        	}
        }

        func BenchmarkContention(b *testing.B) {
        	var lock sync.Mutex
        	count := 0
        	b.RunParallel(func(pb *testing.PB) {
        		for pb.Next() {
        			lock.Lock()
        			count++
        			lock.Unlock()
        		}
        	})
        }

        """;

    [GoFact]
    public async Task A_module_that_did_not_change_passes_and_its_allocations_are_unchanged()
    {
        using var repository = await Repository();

        var answer = await Check(repository, "*");

        Assert.Equal(0, answer.ExitCode);
        Assert.DoesNotContain(answer.Findings, finding => (string?)finding["verdict"] is "regression" or "failed" or "missing" or "new");
        foreach (var name in new[] { "HashPooled", "HashPlain", "Build", "Tar/size=small", "Tar/size=large", "Contention" })
            Assert.Equal("unchanged", ToolRepository.Verdict(answer, $"memory.{name}", "allocations"));
        Assert.Contains(answer.Findings, finding => (string?)finding["metric"] == "MB/s");
        Assert.Contains(answer.Findings, finding => (string?)finding["metric"] == "parts/op");
    }

    [GoFact]
    public async Task A_pool_that_got_much_slower_fails()
    {
        using var repository = await Repository();
        repository.Write("engine/pool.go", Pool.Replace("	pool.Put(buffer)", "	for i := 0; i < 20; i++ {\n\t\tsum = sha256.Sum256((*buffer)[:len(data)])\n\t}\n\tpool.Put(buffer)", StringComparison.Ordinal));

        var answer = await Check(repository, "*HashPooled");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("regression", ToolRepository.Verdict(answer, "memory.HashPooled", "time"));
        Assert.Equal("regression", ToolRepository.Verdict(answer, "memory.HashPooled", "MB/s"));
        Assert.Equal("unchanged", ToolRepository.Verdict(answer, "memory.HashPooled", "allocations"));
    }

    [GoFact]
    public async Task One_more_allocation_an_operation_fails()
    {
        using var repository = await Repository();
        repository.Write("engine/pool.go", Pool
            .Replace("	var builder strings.Builder", "	kept = new([4]int)\n\tvar builder strings.Builder", StringComparison.Ordinal)
            .Replace("var pool =", "var kept *[4]int\n\nvar pool =", StringComparison.Ordinal));

        var answer = await Check(repository, "*Build");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("regression", ToolRepository.Verdict(answer, "memory.Build", "allocations"));
    }

    [GoFact]
    public async Task A_benchmark_that_panics_has_failed()
    {
        using var repository = await Repository();
        repository.Write("engine/pool_test.go", Benchmarks.Replace("		sink = Build(parts)", "		panic(\"no parts\")", StringComparison.Ordinal));

        var answer = await Check(repository, "*Build");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("failed", ToolRepository.Verdict(answer, "memory.Build", "time"));
        Assert.Contains("no parts", answer.Output, StringComparison.Ordinal);
    }

    [GoFact]
    public async Task A_module_that_does_not_compile_cannot_be_judged()
    {
        using var repository = await Repository();
        repository.Write("engine/pool.go", Pool.Replace("return buffer.Len()", "return nothing", StringComparison.Ordinal));

        var answer = await Check(repository, "*");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("GATE4014", answer.Error, StringComparison.Ordinal);
        Assert.Contains("nothing", answer.Error, StringComparison.Ordinal);
    }

    private static Task<ToolAnswer> Check(ToolRepository repository, string filter) => repository.Run("check", "--format", "json", "--seed", "1", "--filter", filter);

    private static Task<ToolRepository> Repository() => ToolRepository.Create(
        ("gate.yml", """
            version: 1
            suites:
              memory:
                go: { directory: engine, benchtime: 5ms }
            policy:
              thresholds:
                time: { tolerate: 50%, catch: 200% }
                MB/s: { tolerate: 50%, catch: 200% }
            budget: { time: 10m, launches: { min: 5, max: 14 } }

            """),
        (".gitignore", ".gate/\n"),
        ("engine/go.mod", "module example.org/memory\n\ngo 1.18\n"),
        ("engine/pool.go", Pool),
        ("engine/pool_test.go", Benchmarks));
}
