Console.WriteLine("This line is fine.");
Console.WriteLine(undefined);
