using Gate.Core.Benchmarks;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Running.Commands;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Commands;

public sealed class CommandProgramTests : IDisposable
{
    private const double Megabyte = 1 << 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("gate-commands-").FullName;

    private string Logs => Path.Join(_folder, "logs");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [UnixFact]
    public async Task A_command_is_measured_from_its_start_to_its_end()
    {
        var result = await Launch(new CommandTool { Run = "sleep 0.2", WarmUps = 0 });

        Assert.Equal("", result.Failure);
        Assert.InRange(Value(result, Metric.Time), 0.2e9, 30e9);
        Assert.InRange(Value(result, ProcessMetrics.User) + Value(result, ProcessMetrics.System), 0, Value(result, Metric.Time));
        Assert.Empty(Directory.EnumerateFiles(Logs));
    }

    [UnixFact]
    public async Task What_a_command_used_is_told_of_one_that_ends_at_once()
    {
        for (var launch = 0; launch < 50; launch++)
            Assert.Equal("", (await Launch(new CommandTool { Run = "true", WarmUps = 0 })).Failure);
    }

    // dd holds one block of the size that it is given.
    [UnixFact]
    public async Task The_peak_of_its_memory_is_that_of_the_process()
    {
        var small = await Launch(new CommandTool { Run = "dd if=/dev/zero of=/dev/null bs=1M count=1", WarmUps = 0 });
        var large = await Launch(new CommandTool { Run = "dd if=/dev/zero of=/dev/null bs=100M count=1", WarmUps = 0 });

        Assert.InRange(Value(large, ProcessMetrics.Memory) - Value(small, ProcessMetrics.Memory), 90 * Megabyte, 110 * Megabyte);
    }

    [UnixFact]
    public async Task The_memory_of_a_process_that_it_waits_for_counts()
    {
        var result = await Launch(new CommandTool { Run = "sh -c 'dd if=/dev/zero of=/dev/null bs=100M count=1; true'", WarmUps = 0 });

        Assert.InRange(Value(result, ProcessMetrics.Memory), 90 * Megabyte, 130 * Megabyte);
    }

    [UnixFact]
    public async Task Several_at_once_take_the_time_of_one_and_the_memory_of_all()
    {
        var result = await Launch(new CommandTool { Run = "sh -c 'dd if=/dev/zero of=/dev/null bs=50M count=1; sleep 2'", WarmUps = 0, Concurrency = 4 });

        Assert.Equal("", result.Failure);
        Assert.InRange(Value(result, Metric.Time), 2e9, 7.9e9);
        Assert.InRange(Value(result, ProcessMetrics.Memory), 4 * 45 * Megabyte, 4 * 75 * Megabyte);
        Assert.Equal("sh -c 'dd if=/dev/zero of=/dev/null bs=50M count=1; sleep 2' (×4)", result.Benchmark.Name);
    }

    [UnixFact]
    public async Task A_command_that_exits_with_another_code_than_0_has_failed_and_says_its_last_words()
    {
        var result = await Launch(new CommandTool { Run = "sh -c 'echo No such pool >&2; exit 3'" });

        Assert.Contains("exit code 3", result.Failure, StringComparison.Ordinal);
        Assert.Contains("No such pool", result.Failure, StringComparison.Ordinal);
        Assert.Empty(result.Readings);
    }

    [UnixFact]
    public async Task A_command_that_a_signal_ends_has_failed()
    {
        var result = await Launch(new CommandTool { Run = "sh -c 'kill -9 $$'" });

        Assert.Contains("signal 9", result.Failure, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_command_that_does_not_end_is_stopped_with_all_that_it_started()
    {
        var result = await Launch(new CommandTool { Run = $"sh -c 'sleep 60 & echo $! > {_folder}/child; wait'" }, TimeSpan.FromSeconds(1));

        Assert.Contains("did not end within 1 s", result.Failure, StringComparison.Ordinal);
        var child = (await File.ReadAllTextAsync(Path.Join(_folder, "child"))).Trim();
        Assert.False(IsAlive(child), $"process {child} is still running");
    }

    [UnixFact]
    public async Task A_command_that_is_not_there_is_none() =>
        Assert.Null(await Find(new CommandTool { Run = "no-such-command --at-all" }, Workbench.Patience));

    [UnixFact]
    public async Task What_prepares_it_runs_before_every_run_and_may_make_the_command()
    {
        var result = await Launch(new CommandTool
        {
            Prepare = "sh -c 'echo once >> runs; printf \"#!/bin/sh\\nexit 0\\n\" > tool; chmod +x tool'",
            Run = "./tool",
            WarmUps = 2,
        });

        Assert.Equal("", result.Failure);
        // Once to find the command, twice to warm up, once to measure.
        Assert.Equal(4, (await File.ReadAllLinesAsync(Path.Join(_folder, "runs"))).Length);
    }

    [UnixFact]
    public async Task A_preparation_that_fails_is_refused()
    {
        var refused = await Assert.ThrowsAsync<GateException>(() => Find(new CommandTool { Prepare = "sh -c 'exit 1'", Run = "true" }, Workbench.Patience));

        Assert.Equal(Codes.PreparationFailed, refused.Diagnostics[0].Code);
    }

    [UnixFact]
    public async Task The_size_of_what_it_writes_is_measured()
    {
        var result = await Launch(new CommandTool { Run = "sh -c 'mkdir -p out; printf 12345 > out/a; printf 678 > out/b'", Output = "out" });
        var nothing = await Launch(new CommandTool { Run = "true", Output = "elsewhere" });

        Assert.Equal(8, Value(result, ProcessMetrics.Size));
        Assert.Contains("elsewhere", nothing.Failure, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_memory_limit_ends_what_wants_more()
    {
        var within = await Launch(new CommandTool { Run = "dd if=/dev/zero of=/dev/null bs=20M count=1", MemoryLimit = 64L << 20 });
        var beyond = await Launch(new CommandTool { Run = "dd if=/dev/zero of=/dev/null bs=200M count=1", MemoryLimit = 64L << 20 });

        Assert.Equal("", within.Failure);
        Assert.NotEqual("", beyond.Failure);
    }

    private static double Value(LaunchResult result, Metric metric) => result.Readings.Single(reading => reading.Metric == metric).Values[0];

    // What was killed may be a zombie until its new parent has looked.
    private static bool IsAlive(string id) =>
        File.Exists($"/proc/{id}/stat") && File.ReadAllText($"/proc/{id}/stat").Split(' ') is [_, _, not "Z", ..];

    private async Task<LaunchResult> Launch(CommandTool command, TimeSpan? patience = null) =>
        await (await Find(command, patience ?? Workbench.Patience))!.Launch(CancellationToken.None);

    private Task<CommandProgram?> Find(CommandTool command, TimeSpan patience) =>
        CommandProgram.Find(new Suite("one", "", Glob.Everything, "", ["time"]) { Command = command }, _folder, Logs, patience, CancellationToken.None);
}
