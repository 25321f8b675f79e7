using Gate.Testbeds.Tuning;

namespace Gate.Testbeds.Tests.Tuning;

/// <summary>A kernel in which a core that is turned off loses its frequency driver's files until it is turned on again.</summary>
internal sealed class SwitchingTree(FakeTree machine) : SysTree(machine.Root)
{
    public override void Write(string path, string value)
    {
        base.Write(path, value);
        if (!path.EndsWith("/online", StringComparison.Ordinal)) return;
        var files = machine.At(path.Replace("/online", "/cpufreq", StringComparison.Ordinal));
        if (value.Trim() == "0") Directory.Move(files, files + ".off");
        else Directory.Move(files + ".off", files);
    }
}
