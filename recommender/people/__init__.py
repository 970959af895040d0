"""What people have told, kept until they take it back: `recommender.people.store.People`."""
