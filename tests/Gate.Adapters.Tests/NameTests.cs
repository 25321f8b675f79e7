using Gate.Adapters.BenchmarkDotNet;
using Gate.Adapters.Machines;

namespace Gate.Adapters.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz", "Intel Xeon Platinum 8370C")]
    [InlineData("Intel Xeon Platinum 8370C CPU 2.80GHz", "Intel Xeon Platinum 8370C")]
    [InlineData("AMD EPYC 7763 2.45GHz (Max: 3.24GHz)", "AMD EPYC 7763")]
    [InlineData("AMD EPYC 7763 64-Core Processor", "AMD EPYC 7763")]
    [InlineData("Intel Core i7-7820HQ CPU 2.90GHz (Kaby Lake)", "Intel Core i7-7820HQ")]
    [InlineData("13th Gen Intel Core i9-13900H", "13th Gen Intel Core i9-13900H")]
    [InlineData("Apple M2 Pro", "Apple M2 Pro")]
    [InlineData("Unknown processor", "Unknown processor")]
    [InlineData("", "")]
    public void A_processor_has_the_same_name_from_every_tool(string name, string expected) => Assert.Equal(expected, ProcessorName.Of(name));

    [Theory]
    [InlineData("Ubuntu 24.04.3 LTS (Noble Numbat)", "Ubuntu 24")]
    [InlineData("Linux Ubuntu 24.04.2 LTS (Noble Numbat)", "Ubuntu 24")]
    [InlineData("ubuntu 18.04", "Ubuntu 18")]
    [InlineData("Windows 11 (10.0.26200.7462/25H2/2025Update/HudsonValley2)", "Windows 11")]
    [InlineData("Windows 10.0.19043.1165 (21H1/May2021Update)", "Windows 10")]
    [InlineData("Microsoft Windows NT 6.2.9200.0", "Windows 6")]
    [InlineData("macOS Catalina 10.15.4 (19E287) [Darwin 19.4.0]", "macOS 10")]
    [InlineData("Debian GNU/Linux 12 (bookworm)", "Debian 12")]
    [InlineData("Alpine Linux v3.18", "Alpine 3")]
    [InlineData("Linux", "Linux")]
    [InlineData("", "")]
    public void A_system_is_its_family_and_major_version(string version, string expected) => Assert.Equal(expected, SystemName.OfSystem(version));

    [Theory]
    [InlineData(".NET 10.0.1 (10.0.1, 10.0.125.57005)", ".NET 10")]
    [InlineData(".NET Core 3.1.10 (CoreCLR 4.700.20.51601, CoreFX 4.700.20.51901)", ".NET Core 3")]
    [InlineData(".NET Framework 4.8 (4.8.4515.0)", ".NET Framework 4")]
    [InlineData("MS.NET 4.0.30319.42000", ".NET Framework 4")]
    [InlineData("Mono 6.12.0.122 (2020-02/c621c35ffa0 Mon)", "Mono 6")]
    [InlineData("", "")]
    public void A_runtime_is_its_family_and_major_version(string version, string expected) => Assert.Equal(expected, SystemName.OfRuntime(version));

    [Theory]
    [InlineData("T.M: DefaultJob", "", 0)]
    [InlineData("T.M: DefaultJob [Size=1]", "", 0)]
    [InlineData("T.M: ShortRun(IterationCount=3, LaunchCount=1, WarmupCount=3)", "ShortRun", 1)]
    [InlineData("T.M: Job-ABCDEF(Server=True) [Size=1]", "Server=True", 0)]
    [InlineData("T.M: Job-ABCDEF", "Job-ABCDEF", 0)]
    [InlineData("T.M: Mine(Runtime=.NET 9.0 (9.0.1), LaunchCount=12)", "Mine", 12)]
    [InlineData("T.M: Mine(Unclosed", "Mine", 0)]
    [InlineData("T.M: Job-X(LaunchCount=99999999999)", "LaunchCount=99999999999", 0)]
    [InlineData("Other.M: Mine", "Mine", 0)]
    [InlineData("nothing", "", 0)]
    [InlineData("", "", 0)]
    public void A_job_is_named_by_what_stays_the_same_in_the_next_run(string displayInfo, string name, int launches) =>
        Assert.Equal(new JobName(name, launches), JobName.Parse(new Names("", "N", "T", "M", "", displayInfo)));

    [Fact]
    public void A_method_may_have_a_colon_in_its_name() =>
        Assert.Equal("Mine", JobName.Parse(new Names("", "N", "T", "a: b", "", "T.a: b: Mine")).Name);
}
