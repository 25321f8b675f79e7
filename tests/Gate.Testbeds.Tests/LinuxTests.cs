namespace Gate.Testbeds.Tests;

public class LinuxTests
{
    [Theory]
    [InlineData("processor\t: 0\nvendor_id\t: GenuineIntel\nmodel name\t: Intel(R) Xeon(R) CPU E5-2673 v4 @ 2.30GHz\ncpu MHz\t\t: 2294.686\n\nprocessor\t: 1\nmodel name\t: Other\n", "Intel Xeon E5-2673 v4")]
    [InlineData("model name\t: AMD EPYC 7763 64-Core Processor\n", "AMD EPYC 7763 64-Core")]
    [InlineData("model name\t: Intel(R) Xeon(R) Processor @ 2.10GHz\r\n", "Intel Xeon")]
    [InlineData("processor\t: 0\nBogoMIPS\t: 50.00\nCPU implementer\t: 0x41\nCPU part\t: 0xd0c\n", "ARM 0x41 0xd0c")]
    [InlineData("processor\t: 0\ncpu\t\t: POWER9, altivec supported\nclock\t\t: 2250.000000MHz\n", "POWER9, altivec supported")]
    [InlineData("", "")]
    [InlineData("model name\n:::\n", "")]
    public void A_processor_is_named_by_its_model_without_its_clock(string text, string expected) =>
        Assert.Equal(expected, ProcessorName.Plain(LinuxCpu.Parse(text)));

    [Theory]
    [InlineData("MemTotal:       16374584 kB\nMemFree:         1234 kB\n", 16374584L * 1024)]
    [InlineData("MemFree: 1 kB\nMemTotal: 1 kB\n", 1024)]
    [InlineData("MemTotal: many kB\n", 0)]
    [InlineData("MemTotal: 16374584\n", 0)]
    [InlineData("MemTotal: -5 kB\n", 0)]
    [InlineData("MemTotal: 9223372036854775807 kB\n", 0)]
    [InlineData("", 0)]
    public void Memory_is_what_the_kernel_manages(string text, long expected) => Assert.Equal(expected, LinuxMemory.Parse(text));

    [Theory]
    [InlineData("PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nVERSION_ID=\"12\"\nID=debian\n", "debian 12")]
    [InlineData("ID=ubuntu\nID_LIKE=debian\nVERSION_ID=\"24.04\"\n", "ubuntu 24.04")]
    [InlineData("ID='alpine'\r\nVERSION_ID=3.20.1\r\n", "alpine 3.20")]
    [InlineData("ID=arch\n", "arch")]
    [InlineData("VERSION_ID=12\n", "")]
    [InlineData("garbage", "")]
    public void A_system_is_its_id_and_version(string text, string expected) => Assert.Equal(expected, OsRelease.Parse(text));

    [Fact]
    public void Garbled_text_gives_less_never_an_exception() => Any.Text(20_000, text =>
    {
        Assert.DoesNotContain('\n', ProcessorName.Plain(LinuxCpu.Parse(text)));
        Assert.True(LinuxMemory.Parse(text) >= 0);
        Assert.All(OsRelease.Parse(text), letter => Assert.InRange(letter, ' ', '~'));
    });
}
