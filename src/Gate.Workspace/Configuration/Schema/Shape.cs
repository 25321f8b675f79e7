using System.Text.Json.Nodes;

namespace Gate.Workspace.Configuration.Schema;

/// <summary>What a value of gate.yml may be, as JSON Schema (draft 7). A reader says more than a schema can: what it refuses only there
/// is a relation between values.</summary>
internal sealed class Shape
{
    private readonly JsonObject _json;

    private Shape(JsonObject json) => _json = json;

    /// <summary>Nothing is said.</summary>
    public static Shape Anything { get; } = new(new JsonObject());

    /// <summary>True or false.</summary>
    public static Shape Flag { get; } = new(new JsonObject { ["enum"] = new JsonArray(true, false, "true", "false") });

    /// <summary>The schema, for one place.</summary>
    public JsonObject Json => (JsonObject)_json.DeepClone();

    /// <summary>A map with a fixed set of keys.</summary>
    public static Shape Map(Keys keys, params IEnumerable<string> required)
    {
        var properties = new JsonObject();
        foreach (var key in keys.Described) properties[key.Name] = Described(key);
        var map = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        return new Shape(With(map, "required", required));
    }

    /// <summary>A map that has a key, lacks others, and whose values may be less under it.</summary>
    /// <param name="required">The key that it has.</param>
    /// <param name="without">The keys that exclude it.</param>
    /// <param name="values">What other keys may hold then.</param>
    public static Shape Having(string required, IEnumerable<string> without, params IEnumerable<(string Key, Shape Shape)> values) => new(new JsonObject
    {
        ["required"] = new JsonArray(required),
        ["not"] = new JsonObject { ["anyOf"] = new JsonArray([.. without.Select(key => new JsonObject { ["required"] = new JsonArray(key) })]) },
        ["properties"] = new JsonObject(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Shape.Json))),
    });

    /// <summary>A map whose keys are names that the user chose.</summary>
    /// <param name="name">The pattern of such a name.</param>
    /// <param name="value">What each of them holds.</param>
    /// <param name="least">How many there are at least.</param>
    /// <param name="known">The names that hold something of their own.</param>
    /// <param name="required">The names that must be there.</param>
    public static Shape MapOf(string name, Shape value, int least, Keys known, params IEnumerable<string> required)
    {
        var map = Map(known, required).Json;
        map["patternProperties"] = new JsonObject { [name] = value.Json };
        if (least > 0) map["minProperties"] = least;
        return new Shape(map);
    }

    /// <summary>A list.</summary>
    public static Shape List(Shape item, int least = 0) =>
        new(new JsonObject { ["type"] = "array", ["items"] = item.Json, ["minItems"] = least });

    /// <summary>One of several shapes.</summary>
    public static Shape Either(params IEnumerable<Shape> shapes) => new(new JsonObject { ["anyOf"] = new JsonArray([.. shapes.Select(shape => shape.Json)]) });

    /// <summary>One of a few words.</summary>
    public static Shape OneOf(params IEnumerable<string> words) => new(new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) });

    /// <summary>A text; what YAML takes for a number or a truth value is one as well.</summary>
    public static Shape Text { get; } = new(new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") });

    /// <summary>A text that matches a pattern (ECMA 262).</summary>
    public static Shape Matching(string pattern) => new(new JsonObject { ["type"] = "string", ["pattern"] = pattern });

    /// <summary>A number within bounds.</summary>
    public static Shape Number(double least, double most) => new(new JsonObject { ["type"] = "number", ["minimum"] = least, ["maximum"] = most });

    /// <summary>A number of so much or more.</summary>
    public static Shape NumberFrom(double least) => new(new JsonObject { ["type"] = "number", ["minimum"] = least });

    /// <summary>A whole number within bounds, in quotes as well.</summary>
    public static Shape Whole(int least, int most) =>
        Either(new Shape(new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most }), Matching("^[0-9]{1,4}$"));

    /// <summary>This shape, and one of several others.</summary>
    public Shape AndEither(params IEnumerable<Shape> others)
    {
        var json = Json;
        json["anyOf"] = Either(others).Json["anyOf"]!.DeepClone();
        return new Shape(json);
    }

    private static JsonObject Described(Key key)
    {
        var json = new JsonObject { ["description"] = key.Description };
        foreach (var (name, value) in key.Shape.Json.ToList()) json[name] = value?.DeepClone();
        return json;
    }

    private static JsonObject With(JsonObject map, string name, IEnumerable<string> words)
    {
        var list = words.ToList();
        if (list.Count > 0) map[name] = new JsonArray([.. list.Select(word => JsonValue.Create(word))]);
        return map;
    }
}
