using System.Globalization;
using System.Text;

namespace Gate.Hook.Talking;

// Lines of UTF-8 over a named pipe; a line is a word and its fields, separated by tabs and escaped (see Escape).
// Every command is answered before the next one is sent.
//
//   Gate → hook                                    hook → Gate
//   (connects)                                     hello <protocol> <process id> <BenchmarkDotNet version or ""> <runtime> <processors>
//   list                                           benchmark <name> <job> <warnings…> and mark <1 for a baseline, else 0> <categories…> of it
//                                                  | broken <type> <message>, then listed | failed <message>
//   needs <name> <job>                             needed <VARIABLE=value…> | failed <message>
//   run <name> <job> <key=value…>                  started; ready <iteration> and iteration <iteration> when stepping;
//                                                  warning <text>; result <kind> <values…>; then done | failed <message> | unsteppable <reason>
//   count <name> <job> <key=value…>                started; warning <text>; result <kind> <values…>; then done | failed <message>
//   step                                           (the answer to ready: the iteration may begin)
//   exit                                           (the process ends)
//
//   result time <mode> <stage> <operations> <nanoseconds>     one measured iteration
//   result memory <operations> <bytes per operation>          one extra iteration under the memory diagnoser
//   result collections <share> <per second>                   of the warm-ups' time, where the runtime tells
//   result pause <nanoseconds>                                by collections, in each measured iteration in turn, when asked for
//   result instructions <instructions per operation>          under valgrind
//   result invocations <count>                                how often a measured iteration called the benchmark
//
// The same file is compiled into both ends.
internal static class Protocol
{
    public const string Version = "5";

    // Variables of the benchmark process; the hook takes them away before anything else can see them.
    public const string PipeVariable = "GATE_PIPE";
    public const string ProgramVariable = "GATE_PROGRAM";
    public const string HooksVariable = "DOTNET_STARTUP_HOOKS";

    public const string Hello = "hello";
    public const string List = "list";
    public const string Benchmark = "benchmark";
    public const string Mark = "mark";
    public const string Broken = "broken";
    public const string Listed = "listed";
    public const string Needs = "needs";
    public const string Needed = "needed";
    public const string Run = "run";
    public const string Count = "count";
    public const string Started = "started";
    public const string Ready = "ready";
    public const string Step = "step";
    public const string Iteration = "iteration";
    public const string Warning = "warning";
    public const string Result = "result";
    public const string Time = "time";
    public const string Memory = "memory";
    public const string Instructions = "instructions";
    public const string Collections = "collections";
    public const string Pause = "pause";
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Unsteppable = "unsteppable";
    public const string Exit = "exit";

    // A key of the run command (0: BenchmarkDotNet's pilot stage chooses) and a kind of result.
    public const string Invocations = "invocations";

    // Keys of the run command.
    public const string IterationNanoseconds = "iteration-ns";
    public const string Iterations = "iterations";
    public const string WarmUps = "warm-ups";
    public const string Overhead = "overhead";
    public const string MeasuresMemory = "memory";
    public const string CollectsAround = "collects-around";
    public const string CollectsBefore = "collects-before";
    public const string MeasuresPauses = "pauses";
    public const string Steps = "steps";
    public const string StepSeconds = "step-seconds";
    public const string Artifacts = "artifacts";

    // Keys of the count command beside those.
    public const string CountedInstructions = "counted-instructions";
    public const string CountsPath = "counts";

    public static string Join(params string[] fields) => string.Join("\t", Array.ConvertAll(fields, Escape));

    public static string[] Split(string line) => Array.ConvertAll(line.Split('\t'), Unescape);

    // Benchmark names hold whatever a parameter holds: line ends and tabs would break the lines,
    // and half a surrogate pair would not survive UTF-8 and could not be asked for again.
    private static string Escape(string field)
    {
        var text = new StringBuilder(field.Length);
        foreach (var c in field)
        {
            if (c == '\\' || char.IsControl(c) || char.IsSurrogate(c))
                text.Append('\\').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        return text.ToString();
    }

    private static string Unescape(string field)
    {
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\')
            {
                text.Append(field[i]);
                continue;
            }

            var code = 0;
            for (var digit = 0; digit < 4; digit++)
                code = (code * 16) + ValueOf(field[++i]);
            text.Append((char)code);
        }

        return text.ToString();
    }

    private static int ValueOf(char digit) => digit <= '9' ? digit - '0' : digit - 'a' + 10;
}
