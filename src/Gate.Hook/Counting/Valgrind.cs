using System.Runtime.InteropServices;

namespace Gate.Hook.Counting;

// Talks to the valgrind that this process may run under, by its client requests (valgrind.h, callgrind.h): a series of instructions
// that does nothing on a processor and that valgrind takes for a call. A C macro writes them into a program; here they are made.
internal static class Valgrind
{
    private const long RunningOnValgrind = 0x1001;
    private const long CallgrindBase = ('C' << 24) | ('T' << 16);
    private const long DumpStatsAt = CallgrindBase + 3;
    private const long ZeroStats = CallgrindBase + 1;
    private const long StartInstrumentation = CallgrindBase + 4;
    private const long StopInstrumentation = CallgrindBase + 5;

    private const int ReadWrite = 1 | 2, ReadExecute = 1 | 4, PrivateAnonymous = 2 | 0x20;
    private const int RequestSize = 6 * sizeof(long);

    // long Request(long otherwise, long* request): four rotations that add up to two whole turns, and an exchange with itself.
    private static readonly byte[] X64 =
    [
        0x48, 0x89, 0xF0, // mov rax, rsi
        0x48, 0x89, 0xFA, // mov rdx, rdi
        0x48, 0xC1, 0xC7, 3, // rol rdi, 3
        0x48, 0xC1, 0xC7, 13, // rol rdi, 13
        0x48, 0xC1, 0xC7, 61, // rol rdi, 61
        0x48, 0xC1, 0xC7, 51, // rol rdi, 51
        0x48, 0x87, 0xDB, // xchg rbx, rbx
        0x48, 0x89, 0xD0, // mov rax, rdx
        0xC3, // ret
    ];

    private static readonly IntPtr Arguments = Marshal.AllocHGlobal(RequestSize);
    private static readonly Request Send = Marshal.GetDelegateForFunctionPointer<Request>(Executable(X64));

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate long Request(long otherwise, IntPtr request);

    public static bool IsRunning => Ask(RunningOnValgrind) > 0;

    // Counts from now on, all threads.
    public static void Start() => Ask(StartInstrumentation);

    public static void Stop() => Ask(StopInstrumentation);

    public static void Zero() => Ask(ZeroStats);

    // Writes what was counted since the last zero or dump to the next file of callgrind's.
    public static void Dump(string reason)
    {
        var text = Marshal.StringToHGlobalAnsi(reason);
        Ask(DumpStatsAt, text.ToInt64());
        Marshal.FreeHGlobal(text);
    }

    private static long Ask(long request, long argument = 0)
    {
        Marshal.Copy([request, argument, 0, 0, 0, 0], 0, Arguments, RequestSize / sizeof(long));
        return Send(0, Arguments);
    }

    private static IntPtr Executable(byte[] code)
    {
        var memory = MapMemory(IntPtr.Zero, (UIntPtr)code.Length, ReadWrite, PrivateAnonymous, -1, IntPtr.Zero);
        if (memory == new IntPtr(-1)) throw new InvalidOperationException("The system gives no memory for the requests to valgrind.");
        Marshal.Copy(code, 0, memory, code.Length);
        return ProtectMemory(memory, (UIntPtr)code.Length, ReadExecute) == 0
            ? memory
            : throw new InvalidOperationException("The system lets no memory be executed, which the requests to valgrind need.");
    }

    [DllImport("libc", EntryPoint = "mmap")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr MapMemory(IntPtr address, UIntPtr length, int protection, int flags, int file, IntPtr offset);

    [DllImport("libc", EntryPoint = "mprotect")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int ProtectMemory(IntPtr address, UIntPtr length, int protection);
}
