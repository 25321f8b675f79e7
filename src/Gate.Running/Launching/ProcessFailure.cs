using System.Diagnostics.CodeAnalysis;

namespace Gate.Running.Launching;

/// <summary>A benchmark process died, hung or talked nonsense; the message is a whole diagnosis.</summary>
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves this project: it becomes a failed launch or a GateException.")]
internal sealed class ProcessFailure(string message) : Exception(message);
