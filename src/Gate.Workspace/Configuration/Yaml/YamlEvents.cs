using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gate.Workspace.Configuration.Yaml;

/// <summary>The events of a YAML text. YamlDotNet 18.1.0 answers some malformed texts with an InvalidOperationException of its scanner ("{ a: { [ b")
/// or an ArgumentException of its tags ("[!!"); here every malformed text is a <see cref="YamlException"/> with a place.</summary>
internal sealed class YamlEvents(string text) : IParser
{
    private readonly Parser _inner = new(new StringReader(text));
    private Mark _place = new(0, 1, 1);

    /// <inheritdoc />
    public ParsingEvent? Current => _inner.Current;

    /// <inheritdoc />
    public bool MoveNext()
    {
        try
        {
            var isThere = _inner.MoveNext();
            _place = _inner.Current?.End ?? _place;
            return isThere;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            throw new YamlException(_place, _place, "What follows here is not valid YAML", error);
        }
    }
}
