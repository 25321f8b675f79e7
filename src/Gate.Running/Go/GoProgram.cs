using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CliWrap;
using CliWrap.Buffered;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Running.Launching;

namespace Gate.Running.Go;

/// <summary>The test programs of a Go suite in one checkout: what `go test` compiles, one a package.</summary>
public sealed class GoProgram
{
    private const int ErrorsShown = 8;

    private static readonly TimeSpan BuildTime = TimeSpan.FromMinutes(15);

    private readonly GoTool _tool;
    private readonly IReadOnlyList<GoPackage> _packages;
    private readonly TimeSpan _patience;

    private GoProgram(GoTool tool, IReadOnlyList<GoPackage> packages, string version, string hash, TimeSpan patience)
    {
        _tool = tool;
        _packages = packages;
        _patience = patience;
        Version = version;
        Hash = hash;
    }

    /// <summary>The version of Go that compiled it: "go1.25.1".</summary>
    public string Version { get; }

    /// <summary>Hash of the programs: two of the same hash are the same code.</summary>
    public string Hash { get; }

    /// <summary>The packages that have tests.</summary>
    public IReadOnlyList<GoPackage> Packages => _packages;

    /// <summary>Compiles the test programs of a suite.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="module">The folder of the module in the checkout.</param>
    /// <param name="output">A folder for the programs.</param>
    /// <param name="patience">The longest that one benchmark may take in one process.</param>
    /// <param name="cancel">Stops compiling.</param>
    /// <exception cref="GateException">GATE4013: go is missing; GATE4014: the packages cannot be listed or do not compile.</exception>
    public static async Task<GoProgram> Build(Suite suite, string module, string output, TimeSpan patience, CancellationToken cancel)
    {
        var tool = suite.Go!;
        var version = (await Go(suite, module, ["env", "GOVERSION"], cancel)).Trim();
        var listed = await Go(suite, module, ["list", "-f", "{{if or .TestGoFiles .XTestGoFiles}}{{.ImportPath}}\t{{.Dir}}{{end}}", "--", tool.Packages], cancel);
        Directory.CreateDirectory(output);
        var packages = new List<GoPackage>();
        foreach (var line in listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))
        {
            if (line.Split('\t') is not [var path, var folder]) continue;
            var program = Path.Join(output, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12]}.test");
            // The same code in two checkouts gives the same bytes.
            await Go(suite, module, ["test", "-c", "-trimpath", "-ldflags=-buildid=", "-o", program, path], cancel);
            if (File.Exists(program)) packages.Add(new GoPackage(path, folder.Trim(), program));
        }

        return new GoProgram(tool, packages, version, await HashOf(packages, version, cancel), patience);
    }

    /// <summary>What every benchmark of a package prints when it is run just once: names and units.</summary>
    public Task<GoAnswer> Try(GoPackage package, CancellationToken cancel) => Run(package, "^Benchmark", "1x", _patience, cancel);

    /// <summary>What one benchmark with all of its parts prints when it is run just once.</summary>
    public Task<GoAnswer> Try(GoPackage package, string name, CancellationToken cancel) => Run(package, Pattern(name), "1x", _patience, cancel);

    /// <summary>The names of a package's benchmarks behind "Benchmark", without those of their parts; known without running any.</summary>
    public async Task<IReadOnlyList<string>> Names(GoPackage package, CancellationToken cancel) =>
    [
        .. (await Run(package, ["-test.list=^Benchmark"], _patience, cancel)).Output.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("Benchmark", StringComparison.Ordinal))
            .Select(line => line["Benchmark".Length..]),
    ];

    /// <summary>One launch: a process that runs one benchmark.</summary>
    /// <param name="package">Its package.</param>
    /// <param name="name">Its name behind "Benchmark", with those of its parts behind slashes.</param>
    /// <param name="cancel">Ends the process.</param>
    public Task<GoAnswer> Launch(GoPackage package, string name, CancellationToken cancel) =>
        Run(package, Pattern(name), string.Create(CultureInfo.InvariantCulture, $"{_tool.BenchmarkTime.TotalNanoseconds:0}ns"), _patience, cancel);

    // Every part of a name is matched by an expression of its own.
    private static string Pattern(string name) => string.Join('/', $"Benchmark{name}".Split('/').Select(part => $"^{System.Text.RegularExpressions.Regex.Escape(part)}$"));

    private static Task<GoAnswer> Run(GoPackage package, string pattern, string time, TimeSpan patience, CancellationToken cancel) =>
        Run(package, ["-test.run=^$", $"-test.bench={pattern}", $"-test.benchtime={time}", "-test.benchmem", "-test.count=1", "-test.timeout=0"], patience, cancel);

    private static async Task<GoAnswer> Run(GoPackage package, IReadOnlyList<string> arguments, TimeSpan patience, CancellationToken cancel)
    {
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patient.CancelAfter(patience);
        try
        {
            var result = await CliWrap.Cli.Wrap(package.Program)
                .WithArguments(arguments)
                .WithWorkingDirectory(package.Folder)
                .WithEnvironmentVariables(ChildEnvironment.Withheld().ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(patient.Token);
            return new GoAnswer(result.StandardOutput, result.ExitCode == 0 ? "" : $"Its process {ProcessEnd.Describe(result.ExitCode, OperatingSystem.IsWindows())}.\n{LastWords(result.StandardOutput + result.StandardError)}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new GoAnswer("", string.Create(CultureInfo.InvariantCulture, $"It did not end within {patience.TotalSeconds:0.#} s and was stopped."));
        }
    }

    private static async Task<string> Go(Suite suite, string folder, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patient.CancelAfter(BuildTime);
        try
        {
            var result = await CliWrap.Cli.Wrap("go")
                .WithArguments(arguments)
                .WithWorkingDirectory(folder)
                .WithEnvironmentVariables(ChildEnvironment.Withheld().ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(patient.Token);
            return result.ExitCode == 0 ? result.StandardOutput
                : throw new GateException(Codes.GoBuildFailed, $"Suite '{suite.Name}': `go {arguments[0]}` failed in {folder}.\n  {Last(result.StandardError)}");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw Directory.Exists(folder)
                ? new GateException(Codes.GoMissing, $"Suite '{suite.Name}': the command 'go' cannot be started: {missing.Message}. Install Go, or put it on the PATH.")
                : new GateException(Codes.GoBuildFailed, $"Suite '{suite.Name}': there is no folder {folder}. `directory` names the folder of go.mod, relative to gate.yml.");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new GateException(Codes.GoBuildFailed, $"Suite '{suite.Name}': `go {arguments[0]}` did not end within 15 minutes and was stopped.");
        }
    }

    private static async Task<string> HashOf(List<GoPackage> packages, string version, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(version));
        foreach (var package in packages) hash.AppendData(SHA256.HashData(await File.ReadAllBytesAsync(package.Program, cancel)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A panic says first what it is, and then where.
    private static string LastWords(string output)
    {
        var panic = output.IndexOf("panic: ", StringComparison.Ordinal);
        return panic < 0 ? Last(output) : string.Join("\n", output[panic..].Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).Take(ErrorsShown));
    }

    private static string Last(string output) => string.Join("\n  ", output.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).TakeLast(ErrorsShown));
}

/// <summary>A package with its test program.</summary>
/// <param name="Path">Its import path.</param>
/// <param name="Folder">Its folder, where its tests run.</param>
/// <param name="Program">The program.</param>
public sealed record GoPackage(string Path, string Folder, string Program);

/// <summary>What a test program printed.</summary>
/// <param name="Output">The text of `go test -bench`.</param>
/// <param name="Failure">How it went wrong; empty when it did not.</param>
public sealed record GoAnswer(string Output, string Failure);
