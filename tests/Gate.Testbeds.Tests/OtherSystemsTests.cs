namespace Gate.Testbeds.Tests;

public class OtherSystemsTests
{
    [Theory]
    [InlineData("Windows 10 Pro", 22_631, "windows 11")]
    [InlineData("Windows 10 Pro", 19_045, "windows 10")]
    [InlineData("Windows 11 Enterprise", 26_100, "windows 11")]
    [InlineData("Windows Server 2022 Datacenter", 20_348, "windows server 2022")]
    [InlineData("Windows Server 2025 Datacenter", 26_100, "windows server 2025")]
    [InlineData("", 22_631, "")]
    public void Windows_is_told_by_its_build(string productName, int build, string expected) =>
        Assert.Equal(expected, WindowsVersion.Parse(productName, build));

    [Theory]
    [InlineData("Apple M2 Pro\n17179869184\n", "Apple M2 Pro", 17_179_869_184)]
    [InlineData("Apple M1\n", "Apple M1", 0)]
    [InlineData("", "", 0)]
    public void A_Mac_says_its_processor_and_its_memory(string text, string processor, long memory) =>
        Assert.Equal((processor, memory), MacSysctl.Parse(text));

    [Fact]
    public void A_Mac_is_told_by_its_major_version() => Assert.Equal("macos 15", MacSysctl.System(new(15, 1)));

    [Theory]
    [InlineData(".NET 10.0.1", ".NET 10")]
    [InlineData(".NET 10.0.0-rc.2.25502.107", ".NET 10")]
    [InlineData("10.0.1", ".NET 10")]
    [InlineData(".NET Framework 4.8.9310.0", ".NET Framework 4")]
    [InlineData("", "")]
    [InlineData("unknown", "")]
    public void A_runtime_is_told_by_its_major_version(string description, string expected) =>
        Assert.Equal(expected, RuntimeVersion.Major(description));

    [Fact]
    public void Garbled_text_gives_less_never_an_exception() => Any.Text(20_000, text =>
    {
        Assert.All(WindowsVersion.Parse(text, text.Length), letter => Assert.InRange(letter, ' ', '~'));
        Assert.True(MacSysctl.Parse(text).MemoryBytes >= 0);
        Assert.All(RuntimeVersion.Major(text), letter => Assert.InRange(letter, ' ', '~'));
    });
}
