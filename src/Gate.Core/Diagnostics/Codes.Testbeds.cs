namespace Gate.Core.Diagnostics;

/// <summary>Diagnostics of the machine's fitness to measure (8000–8099). None of them says that a verdict is wrong: they say what makes numbers scatter.</summary>
public static partial class Codes
{
    /// <summary>The governor lets the clock follow the load.</summary>
    public static readonly Code ClockFollowsLoad = new(
        "GATE8000",
        "the processor's clock follows the load",
        "Under another governor than performance the kernel changes the clock with the load, so short work is timed at whatever clock it meets. "
        + "`sudo cpupower frequency-set -g performance` changes it until the next boot, and so does `dotnet gate testbed tune`, which can undo it.");

    /// <summary>Turbo is on.</summary>
    public static readonly Code TurboOn = new(
        "GATE8001",
        "turbo is on",
        "With turbo (boost) the clock depends on heat and on how many cores are at work, so the same code is faster on a cold machine. "
        + "A duel's sides meet the same clock, so verdicts suffer little; stored times suffer more. Switch it off on a machine that is kept for measuring.");

    /// <summary>Nobody here knows the clock.</summary>
    public static readonly Code ClockHidden = new(
        "GATE8002",
        "the processor's clock cannot be seen",
        "The system has no cpufreq. On a virtual machine the clock is the host's business, and nothing can be done about it from inside; "
        + "duels are made for such machines, while stored times are worth less.");

    /// <summary>The processor is or was too hot.</summary>
    public static readonly Code Throttled = new(
        "GATE8003",
        "the processor was throttled",
        "The processor lowered its clock because it was too hot. What is measured meanwhile is the cooling. "
        + "Let the machine cool down, see that its fans are clean, or switch turbo off.");

    /// <summary>The machine runs on its battery.</summary>
    public static readonly Code OnBattery = new(
        "GATE8004",
        "the machine runs on its battery",
        "On battery, firmware and system save power: the clock is lower and changes more often. Plug in the power adapter before measuring.");

    /// <summary>The system was told to save power.</summary>
    public static readonly Code PowerSaved = new(
        "GATE8005",
        "the system saves power",
        "The power plan of Windows, or the low power mode of macOS, lets the clock go down. Choose the plan for high performance, or switch the mode off, while measuring.");

    /// <summary>Two threads share a core that is measured on.</summary>
    public static readonly Code SiblingOnline = new(
        "GATE8006",
        "a core is shared by two threads",
        "The processor that benchmarks run on is one of two or more threads of a core (SMT, Hyper-Threading). When the other one works, both are slower. "
        + "Switch the other one off, or pin benchmarks to a core whose other thread is idle.");

    /// <summary>The system keeps processors free.</summary>
    public static readonly Code ProcessorsIsolated = new(
        "GATE8007",
        "processors are isolated",
        "The kernel was started with isolcpus (or nohz_full), which keeps other processes (or the timer's interrupts) away from some processors. "
        + "That is good for measuring, when benchmarks are pinned to these processors.");

    /// <summary>A quota of processor time.</summary>
    public static readonly Code ProcessorQuota = new(
        "GATE8008",
        "processor time is limited by a quota",
        "The container or service may use less time than its processors have. When it has used it up, every thread stops until the next period, usually a tenth of a second, "
        + "and a benchmark that meets that looks many times slower. Give it whole processors (--cpuset-cpus) instead of a quota (--cpus).");

    /// <summary>Other processes are at work.</summary>
    public static readonly Code OthersBusy = new(
        "GATE8009",
        "other processes are at work",
        "Other processes use the processors, the caches and the memory that benchmarks are measured on. End them, or measure when they are done.");

    /// <summary>Work that no visible process does.</summary>
    public static readonly Code HiddenWork = new(
        "GATE8010",
        "something unseen is at work",
        "The processors work more than all processes that can be seen from here. They belong to other containers or users, live too shortly to be seen, or the system itself is busy.");

    /// <summary>The load of the last minute.</summary>
    public static readonly Code LoadHigh = new(
        "GATE8011",
        "the load was high in the last minute",
        "More processes wanted to run in the last minute than a quiet machine has. A build just before, Gate's own too, is the usual reason, and then it means nothing.");

    /// <summary>The host gave processor time to others.</summary>
    public static readonly Code TimeStolen = new(
        "GATE8012",
        "the host takes processor time away",
        "This is a virtual machine, and its host ran something else while this one had work to do (steal). Times include these pauses. "
        + "Only another host, or a machine with processors of its own, helps; duels suffer least.");

    /// <summary>Memory moves to and from the disk.</summary>
    public static readonly Code Swapping = new(
        "GATE8013",
        "the system swaps",
        "Memory is being written to the disk and read back, which takes thousands of times longer than memory does. End what uses the memory, or measure on a machine with more.");

    /// <summary>Memory lies on the disk.</summary>
    public static readonly Code SwapInUse = new(
        "GATE8014",
        "swap is in use",
        "Some memory lies on the disk. That matters only when it is wanted back, which may happen while something is measured.");

    /// <summary>A limit on memory.</summary>
    public static readonly Code MemoryLimited = new(
        "GATE8015",
        "memory is limited",
        "The container or service may use less memory than the machine has. The .NET collector sizes its heap by that limit, so benchmarks that allocate behave otherwise than outside.");

    /// <summary>The clock that times are read from is slow or coarse.</summary>
    public static readonly Code TimerPoor = new(
        "GATE8016",
        "the timer is slow or coarse",
        "Times are read from a clock that takes long to read, or counts in large steps. Benchmarks of many operations a turn suffer little, short ones more.");

    /// <summary>Little space is left.</summary>
    public static readonly Code DiskNearlyFull = new(
        "GATE8017",
        "little disk space is left",
        "Gate builds the base beside the candidate and writes down every launch. With less than 1 GiB left that may end in the middle. Free some space, or set GATE_CACHE to a folder that has more.");

    /// <summary>All processes have the same memory layout.</summary>
    public static readonly Code LayoutFixed = new(
        "GATE8018",
        "address space randomisation is off",
        "Every launch gets the same memory layout, which may favour one side of a comparison, and launches agree more than they should. "
        + "Randomisation (kernel.randomize_va_space = 2) lets launches draw their layouts, which Gate's statistics count on.");

    /// <summary>Gate is being debugged.</summary>
    public static readonly Code DebuggerAttached = new(
        "GATE8019",
        "a debugger is attached to Gate",
        "A debugger or tracer stops the process at every event, and may follow the benchmark programs that Gate starts. Detach it.");

    /// <summary>Code without optimisation.</summary>
    public static readonly Code DebugBuild = new(
        "GATE8020",
        "a debug build",
        "A debug build runs other code than production does, so its times say nothing. Build with -c Release.");

    /// <summary>Something that matters could not be found out.</summary>
    public static readonly Code NotAllSeen = new(
        "GATE8021",
        "not everything can be seen here",
        "Something that matters for measuring cannot be found out on this system, or not with these rights. It may be well or not: look yourself when results scatter.");
}
