using Gate.Core.Diagnostics;
using Gate.Core.Recording;
using Gate.Core.Replaying;
using Gate.Replay;

try
{
    var options = Options.Parse(args);
    var pool = DuelPool.Of([.. options.Files.Select(file => RecordingFormat.Read(File.ReadAllText(file), file))]);
    if (options.Compact.Length > 0)
        File.WriteAllText(options.Compact, CompactRecording.Write(pool, options.Duels));
    else
        foreach (var line in Document.Of(pool, options)) Console.WriteLine(line);
    return 0;
}
catch (Exception exception) when (exception is GateException or IOException or FormatException or ArgumentException)
{
    await Console.Error.WriteLineAsync($"{exception.Message}\n{Options.Usage}");
    return 2;
}
