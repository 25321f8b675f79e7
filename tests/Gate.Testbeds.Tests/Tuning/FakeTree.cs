using System.Globalization;
using Gate.Testbeds.Tuning;

namespace Gate.Testbeds.Tests.Tuning;

/// <summary>A copy of a machine's /sys and /proc in a folder of its own, with a journal beside it. The machines are made by hand after the kernel's documentation.</summary>
internal sealed class FakeTree : IDisposable
{
    public const string BootId = "/proc/sys/kernel/random/boot_id";
    public const string Layout = "/proc/sys/kernel/randomize_va_space";
    public const string NoTurbo = "/sys/devices/system/cpu/intel_pstate/no_turbo";
    public const string Boost = "/sys/devices/system/cpu/cpufreq/boost";
    public const string NewInterrupts = "/proc/irq/default_smp_affinity";

    private readonly string _folder = Directory.CreateTempSubdirectory("gate-tune-").FullName;

    public FakeTree(params IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files) Write(path, text);
    }

    public string Root => Path.Combine(_folder, "root");

    public string JournalFolder => Path.Combine(_folder, "journal");

    public SysTree Tree => new(Root);

    public TuningJournal Journal => new(JournalFolder);

    /// <summary>A laptop with two cores of two threads each: 0 and 2, 1 and 3; clean, but for nothing being tuned.</summary>
    public static FakeTree Laptop() => new(
    [
        .. Common(),
        .. Range(4).SelectMany(core => Core(core, siblings: core % 2 == 0 ? "0,2" : "1,3")),
        .. Range(4).SelectMany(core => Frequency(core, "powersave", "performance powersave")),
        .. Range(4).SelectMany(core => Preference(core, "balance_performance")),
        (NoTurbo, "0\n"),
        (NewInterrupts, "f\n"),
        (Interrupt(1), "0-3\n"),
        (Interrupt(8), "0\n"),
        (Interrupt(16), "3\n"),
    ]);

    /// <summary>A desktop with four cores of one thread each and acpi-cpufreq.</summary>
    public static FakeTree Amd() => new(
    [
        .. Common(),
        .. Range(4).SelectMany(core => Core(core, siblings: Number(core))),
        .. Range(4).SelectMany(core => Frequency(core, "schedutil", "conservative ondemand userspace powersave performance schedutil")),
        (Boost, "1\n"),
        (NewInterrupts, "00000000,0000000f\n"),
        (Interrupt(24), "2-3\n"),
    ]);

    /// <summary>A virtual machine with two cores, as captured from one, shortened.</summary>
    public static FakeTree VirtualMachine() => new(
    [
        .. Common(),
        ("/proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu vme de hypervisor lahf_lm\n\nprocessor\t: 1\nflags\t\t: fpu vme de hypervisor lahf_lm\n"),
        .. Range(2).SelectMany(core => Core(core, siblings: Number(core))),
        (NewInterrupts, "3\n"),
        (Interrupt(24), "0-1\n"),
        (Interrupt(25), "0-1\n"),
    ]);

    public static string OfCore(int core, string name) => string.Create(CultureInfo.InvariantCulture, $"/sys/devices/system/cpu/cpu{core}/{name}");

    public static string Governor(int core) => OfCore(core, "cpufreq/scaling_governor");

    public static string Interrupt(int number) => string.Create(CultureInfo.InvariantCulture, $"/proc/irq/{number}/smp_affinity_list");

    public static IEnumerable<(string Path, string Text)> Core(int core, string siblings) =>
    [
        (OfCore(core, "topology/thread_siblings_list"), siblings + "\n"),
        .. core == 0 ? Array.Empty<(string, string)>() : [(OfCore(core, "online"), "1\n")],
    ];

    public static IEnumerable<(string Path, string Text)> Frequency(int core, string governor, string offered) =>
    [
        (Governor(core), governor + "\n"),
        (OfCore(core, "cpufreq/scaling_available_governors"), offered + " \n"),
    ];

    public static IEnumerable<(string Path, string Text)> Preference(int core, string preference) =>
    [
        (OfCore(core, "cpufreq/energy_performance_preference"), preference + "\n"),
        (OfCore(core, "cpufreq/energy_performance_available_preferences"), "default performance balance_performance balance_power power \n"),
    ];

    public static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    public string At(string path) => Path.Combine(Root, path.TrimStart('/'));

    public string Read(string path) => File.ReadAllText(At(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Puts a folder where a file was: neither root nor anybody else can write to it.</summary>
    public void Block(string path)
    {
        File.Delete(At(path));
        Directory.CreateDirectory(At(path));
    }

    /// <summary>Starts the machine again: the kernel has forgotten what was set.</summary>
    public void Restart(IReadOnlyDictionary<string, string> asItWas)
    {
        foreach (var (file, bytes) in asItWas) File.WriteAllBytes(file, Convert.FromHexString(bytes));
        Write(BootId, "22222222-bbbb-4bbb-8bbb-222222222222\n");
    }

    /// <summary>Every file with its bytes, apart from the one that tells the boots apart.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("boot_id", StringComparison.Ordinal))
        .ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(file)), StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<(string Path, string Text)> Common() =>
    [
        (BootId, "11111111-aaaa-4aaa-8aaa-111111111111\n"),
        (Layout, "2\n"),
    ];

    private static string Number(int core) => core.ToString(CultureInfo.InvariantCulture);
}
