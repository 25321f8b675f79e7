using Gate.Cli.Tests;

namespace Gate.Package.Tests;

/// <summary>A repository with all that examples name: suites whose commands take milliseconds, reports, shards, profiles, results of other tools.
/// What is typed in it is typed into a shell that finds the installed tool.</summary>
internal sealed class Workshop
{
    private const string Parser = "#!/bin/sh\nprintf 'name;amount' > parsed.txt\n";

    private static readonly string Larger = Parser.Replace("amount", "amount;currency", StringComparison.Ordinal);

    private readonly Packages _packages;
    private readonly Repository _repository;

    private Workshop(Packages packages, string name)
    {
        _packages = packages;
        _repository = new Repository(packages, name);
    }

    /// <summary>The folder of the checkout.</summary>
    public string Root => _repository.Root;

    /// <summary>A repository with the suites, committed and nothing else.</summary>
    public static async Task<Workshop> Begin(Packages packages, string name, params IReadOnlyList<string> suites)
    {
        var workshop = new Workshop(packages, name);
        workshop._repository.Write(".gitignore", ".gate/\n*.txt\n*.json\n*.jsonl\n*.js\n*.md\n*.csv\n*.html\n*.gz\n.bashrc\n!baselines/**\n");
        workshop._repository.Write("gate.yml", $"version: 1\nsuites:\n{string.Concat(suites.Select(Suite))}budget: {{ time: 60s, launches: {{ min: 2, max: 5 }} }}\n");
        workshop.Script("Parser.sh", Parser);
        workshop.Script("Pools.sh", "#!/bin/sh\nprintf 'pooled' > pooled.txt\n");
        await workshop._repository.Start();
        return workshop;
    }

    /// <summary>The same with a release, a server, a stored baseline and every file that an example reads.</summary>
    public static async Task<Workshop> Complete(Packages packages, string name)
    {
        var workshop = await Begin(packages, name, "parsing", "pools");
        workshop._repository.Write("bench/Shop.Benchmarks.csproj", Sources.Project());
        await workshop.Release();
        await workshop.Measure();
        await workshop.TakeOver();
        return workshop;
    }

    /// <summary>Types a line, or several, as a reader does.</summary>
    public Task<Answer> Type(string text) => Run.Command("bash", Root, Variables, ["-e", "-c", text]);

    /// <summary>Measures this commit, and commits what is stored.</summary>
    public async Task Store()
    {
        (await _repository.Gate("baseline", "update", "--launches", "1")).Succeeded();
        await _repository.Commit("Store baselines");
    }

    /// <summary>Commits a change that writes more.</summary>
    public async Task Worsen()
    {
        Script("Parser.sh", Larger);
        await _repository.Commit("Parse currencies");
    }

    /// <summary>Leaves the checkout as it is committed; files that git ignores stay.</summary>
    public async Task Reset()
    {
        await _repository.Git("reset", "--quiet", "--hard");
        await _repository.Git("clean", "--quiet", "-fd");
    }

    /// <summary>Puts one of the prepared files where an example reads it.</summary>
    public void Provide(string file, string from) => File.Copy(Path.Combine(Root, from), Path.Combine(Root, file), overwrite: true);

    /// <summary>The results of BenchmarkDotNet, where a run leaves them.</summary>
    public void AddArtifacts(string folder)
    {
        var results = Path.Combine(Root, folder, "results");
        Directory.CreateDirectory(results);
        File.Copy(Path.Combine(Checkout.Root, "tests", "Gate.Adapters.Tests", "Fixtures", "read", "full.json"), Path.Combine(results, "Orders-report-full.json"));
    }

    private IReadOnlyList<(string Name, string Value)> Variables =>
    [
        .. _repository.Variables,
        ("PATH", $"{Path.GetDirectoryName(_packages.Command)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}"),
        ("HOME", Root), ("DOTNET_CLI_HOME", _packages.At("home")), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_GENERATE_ASPNET_CERTIFICATE", "false"),
        ("GIT_AUTHOR_NAME", "Ada"), ("GIT_AUTHOR_EMAIL", "ada@example.org"), ("GIT_COMMITTER_NAME", "Ada"), ("GIT_COMMITTER_EMAIL", "ada@example.org"),
    ];

    private static string Suite(string name) => name is "pools"
        ? "  pools:\n    command: { run: ./Pools.sh, warmup: 0, output: pooled.txt }\n    metrics: [size]\n"
        : $"  {name}:\n    command: {{ run: ./Parser.sh, warmup: 0, output: parsed.txt }}\n    metrics: [size]\n";

    // A release and what follows it, both measured, and a server that has them.
    private async Task Release()
    {
        await _repository.Git("tag", "v1.0");
        await Store();
        await Store();
        await _repository.Git("init", "--quiet", "--bare", _packages.At("server"));
        await _repository.Git("remote", "add", "origin", _packages.At("server"));
        await _repository.Git("push", "--quiet", "origin", "HEAD:main");
        await _repository.Git("fetch", "--quiet", "origin");
    }

    // Reports of a change for the worse and of none, and a run in three parts.
    private async Task Measure()
    {
        (await _repository.Gate("check", "--verbosity", "quiet", "-o", "passed.json")).Succeeded();
        Script("Parser.sh", Larger);
        (await _repository.Gate("check", "--verbosity", "quiet", "-o", "regressed.json")).Ended(1);
        await Reset();
        foreach (var number in (string[])["1", "2", "3"]) (await _repository.Gate("run", "--verbosity", "quiet", "--shard", $"{number}/3", "-o", $"shard{number}.jsonl")).Succeeded();
        (await _repository.Gate("merge", "shard1.jsonl", "shard2.jsonl", "shard3.jsonl", "-o", "run.jsonl")).Succeeded();
    }

    // What other tools have left.
    private async Task TakeOver()
    {
        foreach (var folder in (string[])["before/BenchmarkDotNet.Artifacts", "after/BenchmarkDotNet.Artifacts"]) AddArtifacts(folder);
        var commit = (await _repository.Git("rev-parse", "HEAD")).Trim();
        foreach (var file in (string[])["data.js", "gh-pages/dev/bench/data.js"])
            _repository.Write(file, $$"""window.BENCHMARK_DATA = { "entries": { "Parsing": [ { "commit": { "id": "{{commit}}", "timestamp": "2026-05-01T10:00:00Z" }, "date": 1777629600000, "tool": "customSmallerIsBetter", "benches": [ { "name": "Parse", "value": 120, "unit": "ns" } ] } ] } }""");
        foreach (var (file, bytes) in (IEnumerable<(string, int)>)[("heap.pb.gz", 1024), ("before.pb.gz", 1024), ("after.pb.gz", 4096), ("cpu.pb.gz", 1024), ("build.pb.gz", 1024)]) WriteProfile(file, bytes);
        _repository.Write("bench.txt", "BenchmarkParse-8 1000 120 ns/op 24 B/op 1 allocs/op\nBenchmarkParsePool-8 1000 60 ns/op 0 B/op 0 allocs/op\n");
    }

    // A heap profile of two functions in the text that pprof reads as well.
    private void WriteProfile(string file, int bytes)
    {
        using var packed = new System.IO.Compression.GZipStream(File.Create(Path.Combine(Root, file)), System.IO.Compression.CompressionLevel.Fastest);
        using var text = new StreamWriter(packed);
        text.Write($"heap profile: 2: {2 * bytes} [4: {4 * bytes}] @ heap/1048576\n1: {bytes} [2: {2 * bytes}] @ 0x1000 0x3000\n1: {bytes} [2: {2 * bytes}] @ 0x2000 0x3000\n");
    }

    private void Script(string name, string text)
    {
        _repository.Write(name, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(Root, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
